import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { type Aria, aria } from '../../platform/aria'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-names'
import './strip.scss'

type StripProps = PropsWithChildren<{
  tone: 'open' | 'soon' | 'danger' | 'plain'
  icon: IconName
  role?: Aria['role']
}>

/** A line one should not miss, on a ground of its own; the picture says the tone without the colour. */
export const Strip = ({ tone, icon, role, children }: StripProps) => (
  <View className={`strip strip-${tone}`} {...aria({ role })}>
    <Icon name={icon} size="small" />
    <View className="grow">{children}</View>
  </View>
)
