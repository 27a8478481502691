import { View } from '@tarojs/components'
import { beijing } from '../../../domain/time'
import type { TakeWaterAnswer } from '../../../domain/water/schema'
import { aria } from '../../platform/aria'
import { sayMoreWithPhone } from './decide-water'
import './taken-screen.scss'

/** Done: a picture with the number, clear enough to show to the keeper across the street. */
export const TakenScreen = ({ pick, me }: Pick<TakeWaterAnswer, 'pick' | 'me'>) => (
  <View className="taken" {...aria({ live: 'polite', label: `拿好了，今天第 ${pick.number} 瓶` })}>
    <View className="taken-picture">
      <View className="taken-bottle">
        <View className="taken-number">{pick.number}</View>
      </View>
    </View>
    <View className="text-title">拿好了</View>
    <View className="text-lead taken-line">
      今天第 {pick.number} 瓶 · {beijing(pick.at).format('HH:mm')}
    </View>
    <View className="text-soft">
      {me.left > 0 ? `今天还能再拿 ${me.left} 瓶` : (sayMoreWithPhone(me) ?? '路上慢点，明天见')}
    </View>
  </View>
)
