import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CorrectionView } from '../../../../domain/directory/desk-schema'
import { dayOf } from '../../../../domain/time'
import { TextButton } from '../../../components/button/text-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { TabStrip } from '../../../components/tab-strip/tab-strip'
import { CorrectionCard } from '../../../features/directory/desk/correction-card'
import { DecideSheet } from '../../../features/directory/desk/decide-sheet'
import { useCorrections } from '../../../features/directory/desk/use-desk'
import { openPage } from '../../../platform/open-page'

type State = CorrectionView['state']
const TABS: { id: State; label: string }[] = [
  { id: 'waiting', label: '等着核对' },
  { id: 'applied', label: '改好了' },
  { id: 'refused', label: '没有错' },
]
const EMPTY: Record<State, { text: string; hint: string }> = {
  waiting: { text: '都核对完了', hint: '骑手报的会出现在这里' },
  applied: { text: '还没有改过的', hint: '核对后改好的会在这里' },
  refused: { text: '还没有', hint: '核对后没有错的会在这里' },
}

type Deciding = { correction: CorrectionView; decision: 'applied' | 'refused' }

/** What riders reported: go and look, put it right, tell them. */
export default function Corrections() {
  const [state, choose] = useState<State>('waiting')
  const [page, turn] = useState(0)
  const [deciding, decide] = useState<Deciding | null>(null)
  const query = useCorrections(state, page)
  return (
    <Screen title="骑手报的不对">
      <View className="stack">
        <TabStrip
          tabs={TABS}
          chosen={state}
          onChoose={(id) => {
            choose(id)
            turn(0)
          }}
        />
        <QueryView
          query={query}
          empty={{ when: ({ corrections }) => corrections.length === 0, ...EMPTY[state] }}
        >
          {({ corrections, now }) => (
            <>
              {corrections.map((correction) => (
                <CorrectionCard
                  key={correction.id}
                  correction={correction}
                  today={dayOf(now)}
                  onEdit={() => openPage(`packages/directory-desk/edit/index?id=${correction.placeId}`)}
                  onDecide={(decision) => decide({ correction, decision })}
                />
              ))}
            </>
          )}
        </QueryView>
        <View className="row-apart">
          {page > 0 ? <TextButton label="上一页" onTap={() => turn(page - 1)} /> : null}
          {query.data?.more ? <TextButton label="下一页" onTap={() => turn(page + 1)} /> : null}
        </View>
      </View>
      {deciding ? <DecideSheet {...deciding} onClose={() => decide(null)} /> : null}
    </Screen>
  )
}
