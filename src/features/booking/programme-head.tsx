import { Text, View } from '@tarojs/components'
import type { ProgrammeView } from '../../../domain/booking/schema'
import { ruleLine } from './booking-words'
import './programme-head.scss'
import { ProgrammeIcon } from './programme-icon'

/** What a programme is, above its times: where, by which rule, whose turn, what to bring. */
export const ProgrammeHead = ({ programme }: { programme: ProgrammeView }) => (
  <View className="programme-head">
    <View className="row">
      <ProgrammeIcon kind={programme.kind} />
      <View className="grow programme-head-words">
        <View className="text-title">{programme.name}</View>
        <View className="text-soft">{programme.stationName}</View>
      </View>
    </View>
    <View className="programme-head-facts">
      <View>{programme.summary}</View>
      <Text className="text-soft">
        {[ruleLine(programme), programme.quotaText].filter((words) => words !== '').join(' · ')}
      </Text>
      {programme.bring.length > 0 ? (
        <View className="text-soft">带上 {programme.bring.join('、')}</View>
      ) : null}
    </View>
  </View>
)
