import { Text, View } from '@tarojs/components'
import { sayReading } from '../../../domain/clinic/say-reading'
import type { PatientRow } from '../../../domain/clinic/schema'
import { sayDay, sayMoment } from '../../../domain/say-day'
import { dayOf, type Instant, minutesBetween } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { CALL_WORDS } from './call-words'
import { LEVEL_WORDS } from './reading-words'

type PatientCardProps = { row: PatientRow; now: Instant; onTap: () => void }

const DAY_MINUTES = 24 * 60

const sayDue = (dueAt: Instant, now: Instant): string => {
  const days = Math.floor(minutesBetween(dueAt, now) / DAY_MINUTES)
  if (dueAt > now) return `${sayDay(dayOf(dueAt), dayOf(now))}前再量`
  return days === 0 ? '今天到期' : `过了 ${days} 天`
}

/** One patient in the list: what the last number was, since when somebody should ask, what the last call said. */
export const PatientCard = ({ row, now, onTap }: PatientCardProps) => {
  const today = dayOf(now)
  const { last, dueAt, lastCall } = row
  return (
    <Card onTap={onTap} label={`${row.alias}，${dueAt ? sayDue(dueAt, now) : '不用随访'}`}>
      <View className="row-apart">
        <Text className="text-lead grow">{row.alias}</Text>
        {dueAt ? <Tag tone={dueAt <= now ? 'danger' : 'plain'} text={sayDue(dueAt, now)} /> : null}
      </View>
      {last ? (
        <View className="row-apart">
          <Text className="grow">{sayReading(last.reading)}</Text>
          {last.reading.kind === 'weight' ? null : <Tag {...LEVEL_WORDS[last.level]} />}
        </View>
      ) : (
        <View>还没有记过数</View>
      )}
      <View className="text-note">
        {row.phoneMasked ?? '没留手机号'}
        {last ? ` · ${sayMoment(last.at, today)}` : ''}
      </View>
      {lastCall ? (
        <View className="text-note">
          {sayMoment(lastCall.at, today)}打过：{CALL_WORDS[lastCall.result].label}
          {row.tries > 0 ? `（第 ${row.tries} 次没人接）` : ''}
        </View>
      ) : null}
    </Card>
  )
}
