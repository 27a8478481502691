import { View } from '@tarojs/components'
import type { ChangeView } from '../../../domain/need/schema'
import { Card } from '../../components/card/card'
import './change-card.scss'

/** What became different: how it was, how it is, since when, and because of whom. */
export const ChangeCard = ({ change }: { change: ChangeView }) => (
  <Card>
    <View className="row-apart">
      <View className="text-lead grow">{change.title}</View>
      <View className="text-note">{change.sinceText}起</View>
    </View>
    <View className="change-rows">
      {change.before ? (
        <View className="change-row">
          <View className="change-word">原来</View>
          <View className="grow text-soft">{change.before}</View>
        </View>
      ) : null}
      <View className="change-row">
        <View className="change-word change-word-now">现在</View>
        <View className="grow change-now">{change.after}</View>
      </View>
    </View>
    <View className="text-note">因为：{change.because}</View>
    {change.source ? <View className="text-note">出处：{change.source}</View> : null}
  </Card>
)
