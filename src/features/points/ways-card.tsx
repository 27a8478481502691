import { View } from '@tarojs/components'
import type { MyPoints } from '../../../domain/points/schema'
import { Card } from '../../components/card/card'
import './points.scss'

/** What gives points, and how many. */
export const WaysCard = ({ ways }: Pick<MyPoints, 'ways'>) => (
  <Card>
    <View className="text-lead">这样攒积分</View>
    {ways.map(({ cause, title, points }) => (
      <View key={cause} className="points-row">
        <View className="grow">{title}</View>
        <View className="points-number">+{points}</View>
      </View>
    ))}
  </Card>
)
