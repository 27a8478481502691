import { View } from '@tarojs/components'
import type { CardForDesk } from '../../../../domain/policy/desk-schema'
import { sayMoment } from '../../../../domain/say-day'
import type { Day } from '../../../../domain/time'
import { Card } from '../../../components/card/card'
import './desk.scss'
import { stepWords } from './desk-words'
import { FieldChanges } from './field-changes'

type StepListProps = { history: CardForDesk['history']; today: Day }

/** Who did what and when, the latest first; a version says what it changed. */
export const StepList = ({ history, today }: StepListProps) => (
  <Card>
    <View className="text-lead">来龙去脉</View>
    {history.length === 0 ? <View className="text-soft">还没有人动过，是街道资料里的第一版。</View> : null}
    {history.map((step) => (
      <View key={step.id} className="desk-step">
        <View>{stepWords(step)}</View>
        <View className="text-note">
          {sayMoment(step.at, today)} · {step.byName}
        </View>
        <FieldChanges changes={step.changes} />
      </View>
    ))}
  </Card>
)
