import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { WishTab } from '../../../../domain/need/schema'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { TabStrip } from '../../../components/tab-strip/tab-strip'
import { ChangeCard } from '../../../features/need/change-card'
import { SurveyCard } from '../../../features/need/survey-card'
import { useChanges, useVote, useWishes } from '../../../features/need/use-wishes'
import { WishCard } from '../../../features/need/wish-card'
import { WishSheet } from '../../../features/need/wish-sheet'

type Tab = WishTab | 'changes'

const TABS: { id: Tab; label: string }[] = [
  { id: 'open', label: '大家想要' },
  { id: 'changes', label: '真的改了' },
  { id: 'answered', label: '有回音的' },
  { id: 'mine', label: '我提的' },
]

const EMPTY: Record<WishTab, { text: string; hint: string }> = {
  open: { text: '墙上还空着', hint: '想要什么，写一句，大家来投票' },
  answered: { text: '还没有回音', hint: '街道答应了、办不成，都会写在这里' },
  mine: { text: '你还没提过', hint: '一句话就行' },
}

const Wishes = ({ tab }: { tab: WishTab }) => {
  const wishes = useWishes(tab)
  const vote = useVote()
  return (
    <QueryView
      query={wishes}
      empty={{ when: ({ pages }) => pages.every((page) => page.wishes.length === 0), ...EMPTY[tab] }}
    >
      {({ pages }) => (
        <View className="stack">
          {pages.flatMap((page) =>
            page.wishes.map((wish) => (
              <WishCard key={wish.id} wish={wish} onVote={(up) => vote.send({ wishId: wish.id, up })} />
            )),
          )}
          {wishes.hasNextPage ? (
            <TextButton label="再看 20 条" tone="quiet" onTap={() => void wishes.fetchNextPage()} />
          ) : null}
        </View>
      )}
    </QueryView>
  )
}

const Changes = () => {
  const changes = useChanges()
  return (
    <QueryView
      query={changes}
      empty={{
        when: ({ pages }) => pages.every((page) => page.changes.length === 0),
        text: '还没有记下来的改变',
      }}
    >
      {({ pages }) => (
        <View className="stack">
          {pages.flatMap((page) =>
            page.changes.map((change) => <ChangeCard key={change.id} change={change} />),
          )}
          {changes.hasNextPage ? (
            <TextButton label="看更早的" tone="quiet" onTap={() => void changes.fetchNextPage()} />
          ) : null}
        </View>
      )}
    </QueryView>
  )
}

const isTab = (value: string | undefined): value is Tab => TABS.some(({ id }) => id === value)

/** What people want, how many of them, and what became different because of it. */
export default function WishesPage() {
  const { tab: wanted } = useRouter().params
  const [tab, choose] = useState<Tab>(isTab(wanted) ? wanted : 'open')
  const [isWriting, write] = useState(false)
  const first = useWishes('open')
  return (
    <Screen title="心愿墙" footer={<MainButton label="我也提一个" onTap={() => write(true)} />}>
      <View className="stack">
        <SurveyCard after={first.isSuccess} />
        <TabStrip tabs={TABS} chosen={tab} onChoose={choose} />
        {tab === 'changes' ? <Changes /> : <Wishes tab={tab} />}
      </View>
      {isWriting ? (
        <WishSheet templateIds={first.data?.pages[0]?.templateIds ?? []} onClose={() => write(false)} />
      ) : null}
    </Screen>
  )
}
