import { View } from '@tarojs/components'
import type { AuditView } from '../../../domain/person/audit-schema'
import { dayWords, sayClock } from '../../../domain/say-day'
import { dayOf } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { AUDIT_WORDS } from './audit-words'

const when = (at: string): string => `${dayWords(dayOf(at), dayOf(at)).date} ${sayClock(at)}`

/** One line a reading: who, what, when. */
export const ReaderList = ({ rows }: { rows: readonly AuditView[] }) => (
  <Card>
    <View className="stack">
      {rows.map(({ at, byName, what, record }) => (
        <View key={`${at}${what}${record}`}>
          <View>
            {byName}
            {AUDIT_WORDS[what]}
          </View>
          <View className="text-note">{when(at)}</View>
        </View>
      ))}
    </View>
  </Card>
)
