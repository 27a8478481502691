import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import type { DirectoryView } from '../../../../domain/directory/list-schema'
import { look, NO_WISHES, type Wishes } from '../../../../domain/directory/look'
import type { Instant } from '../../../../domain/time'
import { MainButton } from '../../../components/button/main-button'
import { SearchField } from '../../../components/field/search-field'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { StateView } from '../../../components/state/state-view'
import { TabStrip } from '../../../components/tab-strip/tab-strip'
import { HitList } from '../../../features/directory/hit-list'
import { useDirectory } from '../../../features/directory/use-directory'
import { useHere } from '../../../features/directory/use-here'
import { useMoment } from '../../../features/directory/use-moment'
import { WishChips } from '../../../features/directory/wish-chips'
import { openPage } from '../../../platform/open-page'

const ALL_SCENES = 'all'
const openPlace = (placeId: string) => openPage(`packages/directory/place/index?id=${placeId}`)

type FoundProps = {
  list: DirectoryView
  wishes: Wishes
  onWish: (wishes: Wishes) => void
  here: ReturnType<typeof useHere>['here']
  now: Instant
}

const Found = ({ list, wishes, onWish, here, now }: FoundProps) => {
  const hits = useMemo(() => look(list, wishes, { now, here }), [list, wishes, now, here])
  const openNow = hits.filter(({ open }) => open.state === 'open').length
  if (hits.length === 0)
    return (
      <StateView
        state="empty"
        text="没有合适的"
        hint="少选一个条件，或者换个词"
        action={{ label: '全都看看', onTap: () => onWish(NO_WISHES) }}
      />
    )
  return (
    <>
      <View className="text-soft">
        {hits.length} 项，现在开着 {openNow} 项
      </View>
      <HitList key={JSON.stringify([wishes, here])} list={list} hits={hits} now={now} onOpen={openPlace} />
    </>
  )
}

/** The Friendly List: what is open, near, free or cheap right now; works on the last answer without signal. */
export default function DirectoryPage() {
  const { scene = null, typed = '', charge } = useRouter().params
  const query = useDirectory()
  const now = useMoment(query.data?.now, query.dataUpdatedAt)
  const { here, asking, ask } = useHere()
  const [wishes, wish] = useState<Wishes>({
    ...NO_WISHES,
    sceneId: scene,
    typed: decodeURIComponent(typed),
    charge: charge === '1',
  })
  usePullDownRefresh(() => void query.refetch().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Screen
      title="友好清单"
      footer={
        <MainButton label={here ? '重新定位' : '离我近的排前面'} busy={asking} onTap={() => void ask()} />
      }
    >
      <QueryView query={query}>
        {(list) => (
          <View className="stack">
            <SearchField
              value={wishes.typed}
              placeholder="搜：换电、热饭、厕所"
              onInput={(text) => wish({ ...wishes, typed: text })}
            />
            <TabStrip
              tabs={[
                { id: ALL_SCENES, label: '全部' },
                ...list.scenes.map(({ id, name }) => ({ id, label: name })),
              ]}
              chosen={wishes.sceneId ?? ALL_SCENES}
              onChoose={(id) => wish({ ...wishes, sceneId: id === ALL_SCENES ? null : id })}
            />
            <WishChips wishes={wishes} onChange={wish} />
            {now ? <Found list={list} wishes={wishes} onWish={wish} here={here} now={now} /> : null}
          </View>
        )}
      </QueryView>
    </Screen>
  )
}
