import { View } from '@tarojs/components'
import type { Advice, ReadingView } from '../../../domain/clinic/reading-schema'
import type { Day } from '../../../domain/time'
import { KindCard } from './kind-card'

const KINDS = ['pressure', 'glucose', 'weight'] as const

type RecordViewProps = { readings: readonly ReadingView[]; advice: readonly Advice[]; today: Day }

/** Each kind that was ever measured on a card of its own. */
export const RecordView = ({ readings, advice, today }: RecordViewProps) => (
  <View className="stack">
    {KINDS.map((kind) => ({ kind, own: readings.filter(({ reading }) => reading.kind === kind) }))
      .filter(({ own }) => own.length > 0)
      .map(({ kind, own }) => (
        <KindCard
          key={kind}
          kind={kind}
          readings={own}
          advice={advice.find((one) => one.kind === kind)}
          today={today}
        />
      ))}
  </View>
)
