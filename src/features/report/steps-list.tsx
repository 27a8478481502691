import { View } from '@tarojs/components'
import type { ReportState } from '../../../domain/report/schema'
import { sayMoment } from '../../../domain/say-day'
import { dayOf, type Instant } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { STATE_WORDS } from './report-words'

type StepsProps = { steps: readonly { at: Instant; to: ReportState; why: string }[]; now: Instant }

/** What happened to a report, latest first. */
export const StepsList = ({ steps, now }: StepsProps) => (
  <Card>
    <View className="stack">
      <View className="text-soft">走到哪一步了</View>
      {[...steps].reverse().map(({ at, to, why }) => (
        <View key={`${at}${to}`}>
          <View className="row-apart">
            <View>{STATE_WORDS[to].text}</View>
            <View className="text-note">{sayMoment(at, dayOf(now))}</View>
          </View>
          {why ? <View className="text-soft">{why}</View> : null}
        </View>
      ))}
    </View>
  </Card>
)
