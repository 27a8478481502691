import { Text, View } from '@tarojs/components'
import type { VisitView } from '../../../domain/pairing/call-schema'
import { HOW_WORDS } from '../../../domain/pairing/words'
import { dayWords, sayClock } from '../../../domain/say-day'
import type { Day } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { VISIT_WORDS } from './pairing-words'

type Shown = VisitView & { alias?: string }

const Visit = ({ visit, today }: { visit: Shown; today: Day }) => {
  const { date, weekday, near } = dayWords(visit.day, today)
  const until = visit.leftAt ? `–${sayClock(visit.leftAt)}` : ' 到'
  return (
    <View>
      <View className="row-apart">
        <Text className="grow">
          {near ?? `${date} ${weekday}`} {sayClock(visit.arrivedAt)}
          {until}
          {visit.how ? ` · ${HOW_WORDS[visit.how]}` : ''}
        </Text>
        <Tag {...VISIT_WORDS[visit.state]} />
      </View>
      {visit.note ? <View className="text-soft">{visit.note}</View> : null}
      {visit.alias ? <View className="text-note">{visit.alias}</View> : null}
    </View>
  )
}

/** How the visits went, the latest first. */
export const VisitList = ({ visits, today }: { visits: readonly Shown[]; today: Day }) =>
  visits.length === 0 ? null : (
    <Card>
      <View className="stack">
        <Text className="text-lead">看望过 {visits.length} 次</Text>
        {visits.map((visit) => (
          <Visit key={visit.id} visit={visit} today={today} />
        ))}
      </View>
    </Card>
  )
