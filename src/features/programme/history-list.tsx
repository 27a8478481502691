import { View } from '@tarojs/components'
import type { ProgrammeForStaff } from '../../../domain/programme/schema'
import { sayMoment } from '../../../domain/say-day'
import { Card } from '../../components/card/card'
import { StateView } from '../../components/state/state-view'

type HistoryListProps = { changes: ProgrammeForStaff['changes']; today: string }

/** Who changed the programme, when and why; the latest first. */
export const HistoryList = ({ changes, today }: HistoryListProps) =>
  changes.length === 0 ? (
    <StateView small state="empty" text="还没有人改过" />
  ) : (
    <View className="stack">
      {changes.map(({ at, byName, why }) => (
        <Card key={`${at}${byName}`}>
          <View>{why}</View>
          <View className="text-note">
            {byName} · {sayMoment(at, today)}
          </View>
        </Card>
      ))}
    </View>
  )
