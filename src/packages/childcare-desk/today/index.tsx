import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CareToday, TodayRow } from '../../../../domain/childcare/contracts'
import { sayMoment } from '../../../../domain/say-day'
import { dayOf } from '../../../../domain/time'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { CollectSheet } from '../../../features/childcare/collect-sheet'
import { TodayCard } from '../../../features/childcare/today-card'
import { useArrive, useToday } from '../../../features/childcare/use-care-desk'

/** Who is still to come first, then who is there, then who went home. */
const rank = ({ arrivedAt, leftAt }: TodayRow): number => (leftAt ? 2 : arrivedAt ? 1 : 0)

const sayCount = ({ rows }: CareToday): string => {
  const here = rows.filter((row) => row.arrivedAt && !row.leftAt).length
  const left = rows.filter((row) => row.leftAt).length
  return `${rows.length} 个孩子，在的 ${here} 个，接走 ${left} 个`
}

/** The carer's day: who comes, what to mind, who may take whom home. */
export default function TodayPage() {
  const query = useToday()
  const arrive = useArrive()
  const [collecting, collect] = useState<TodayRow | null>(null)
  return (
    <Screen title="今天的孩子">
      <QueryView
        query={query}
        empty={{
          when: ({ rows }) => rows.length === 0,
          text: '今天没有要来的孩子',
          hint: '抽签有名额的孩子，当天会出现在这里',
        }}
      >
        {(today) => (
          <View className="stack">
            <View className="text-soft">
              {sayMoment(today.now, dayOf(today.now))} · {sayCount(today)}
            </View>
            {[...today.rows]
              .sort((one, other) => rank(one) - rank(other))
              .map((row) => (
                <TodayCard
                  key={row.childId}
                  row={row}
                  onArrive={() => arrive.send({ childId: row.childId, day: today.day })}
                  onCollect={() => collect(row)}
                />
              ))}
          </View>
        )}
      </QueryView>
      {collecting && query.data ? (
        <CollectSheet row={collecting} day={query.data.day} onClose={() => collect(null)} />
      ) : null}
    </Screen>
  )
}
