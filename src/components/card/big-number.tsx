import { Text, View } from '@tarojs/components'
import { aria } from '../../platform/aria'
import './big-number.scss'

type BigNumberProps = { value: number | string; unit?: string; label?: string }

/** The number a screen is opened for, large enough to read on a handlebar. */
export const BigNumber = ({ value, unit = '', label = '' }: BigNumberProps) => (
  <View className="big-number" {...aria({ role: 'img', label: `${label}${value}${unit}` })}>
    {label ? <View className="big-number-label">{label}</View> : null}
    <View className="big-number-line">
      <Text className="big-number-value">{value}</Text>
      {unit ? <Text className="big-number-unit">{unit}</Text> : null}
    </View>
  </View>
)
