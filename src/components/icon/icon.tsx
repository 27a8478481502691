import { View } from '@tarojs/components'
import { aria } from '../../platform/aria'
import type { IconName } from './icon-names'

type IconProps = { name: IconName; size?: 'small' | 'normal' | 'large' }

/** A line icon in the colour of the text around it. A picture beside words: silent for a screen reader. */
export const Icon = ({ name, size = 'normal' }: IconProps) => (
  <View className={`icon icon-${name} icon-${size}`} {...aria({ hidden: true })} />
)
