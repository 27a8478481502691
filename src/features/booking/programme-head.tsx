import { Text, View } from '@tarojs/components'
import type { ProgrammeView } from '../../../domain/booking/call-schema'
import { Card } from '../../components/card/card'
import { Icon } from '../../components/icon/icon'
import { hoursBeside } from './booking-words'
import './programme-card.scss'
import './programme-head.scss'
import { ProgrammeIcon } from './programme-icon'

/** What a programme is, above its times: where, by which rule, whose turn, what to bring. */
export const ProgrammeHead = ({ programme }: { programme: ProgrammeView }) => (
  <Card>
    <View className="row">
      <ProgrammeIcon kind={programme.kind} />
      <View className="grow programme-head-words">
        <View className="text-title">{programme.name}</View>
        <View className="text-soft">{programme.stationName}</View>
      </View>
    </View>
    <View className="programme-head-facts">
      <View>{programme.summary}</View>
      <View className="programme-line">
        <Icon name="clock" size="small" />
        <View className="grow">
          {[programme.ruleText, hoursBeside(programme), programme.quotaText].map((piece) => (
            <Text key={piece} className="programme-piece">
              {piece}
            </Text>
          ))}
        </View>
      </View>
      {programme.bring.length > 0 ? (
        <View className="programme-line">
          <Icon name="box" size="small" />
          <Text className="grow">带上 {programme.bring.join('、')}</Text>
        </View>
      ) : null}
      {programme.sample ? <View className="text-note">示例：时间和名额等站点确认</View> : null}
    </View>
  </Card>
)
