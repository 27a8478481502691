import { Text, View } from '@tarojs/components'
import type { Advice, ReadingKind, ReadingView } from '../../../domain/clinic/reading-schema'
import { KIND_WORDS, MEAL_WORDS, readingNumber } from '../../../domain/clinic/say-reading'
import { sayMoment } from '../../../domain/say-day'
import type { Day } from '../../../domain/time'
import { BigNumber } from '../../components/card/big-number'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { TrendChart } from '../../components/picture/trend-chart'
import { AdviceStrip } from './advice-strip'
import './kind-card.scss'
import { LEVEL_WORDS, trendsOf, UNITS } from './reading-words'

type KindCardProps = {
  kind: ReadingKind
  /** Of this kind, newest first, one at least. */
  readings: readonly ReadingView[]
  advice: Advice | undefined
  today: Day
}

const sayWhen = ({ at, reading, byName }: ReadingView, today: Day): string => {
  const meal = reading.kind === 'glucose' ? `${MEAL_WORDS[reading.meal]} · ` : ''
  const pulse = reading.kind === 'pressure' && reading.pulse !== null ? `心率 ${reading.pulse} · ` : ''
  return `${meal}${pulse}${sayMoment(at, today)}${byName ? ` · ${byName}量的` : ''}`
}

/** One kind of measurement: the latest number, what to do about it, and how it went so far as a picture. */
export const KindCard = ({ kind, readings, advice, today }: KindCardProps) => {
  const [latest] = readings
  if (!latest) return null
  return (
    <Card>
      <View className="stack">
        <View className="row-apart">
          <Text className="text-lead grow">{KIND_WORDS[kind]}</Text>
          {kind === 'weight' ? null : <Tag {...LEVEL_WORDS[latest.level]} />}
        </View>
        <View className="kind-number">
          <BigNumber value={readingNumber(latest.reading)} unit={UNITS[kind]} />
        </View>
        <View className="text-soft">{sayWhen(latest, today)}</View>
        {advice ? <AdviceStrip advice={advice} /> : null}
        {readings.length > 1
          ? trendsOf(kind, readings).map(({ label, points, bands }) => (
              <View key={label}>
                <View className="text-note">{label}的走势</View>
                <TrendChart label={label} unit={UNITS[kind]} points={points} bands={bands} />
              </View>
            ))
          : null}
      </View>
    </Card>
  )
}
