import { View } from '@tarojs/components'
import { aria } from '../../platform/aria'
import { Icon } from '../icon/icon'

type PickedBoxProps = { label: string; text: string | null; hint: string }

/** What a picker shows while it is closed: the choice made, or what to do. */
export const PickedBox = ({ label, text, hint }: PickedBoxProps) => (
  <View
    className="field-box"
    hoverClass="field-box-down"
    {...aria({ role: 'button', label: `${label}，${text ?? hint}` })}
  >
    <View className={`field-value ${text === null ? 'field-hint' : ''}`}>{text ?? hint}</View>
    <Icon name="right" size="small" />
  </View>
)
