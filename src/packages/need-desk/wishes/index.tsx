import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DeskTab, DeskWish, WishState } from '../../../../domain/need/schema'
import type { Instant } from '../../../../domain/time'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { MenuRow } from '../../../components/card/menu-row'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { TabStrip } from '../../../components/tab-strip/tab-strip'
import { ChangeSheet } from '../../../features/need/change-sheet'
import { ReviewSheet, type Verdict } from '../../../features/need/review-sheet'
import { useDeskWishes, useWishDesk } from '../../../features/need/use-wishes'
import { WishCard } from '../../../features/need/wish-card'
import { openPage } from '../../../platform/open-page'

type Act = Verdict | 'open' | 'changed'
type Opened = { wish: DeskWish | null; act: Act; now: Instant } | null

const TABS: { id: DeskTab; label: string }[] = [
  { id: 'open', label: '票多的' },
  { id: 'pending', label: '等审核' },
  { id: 'adopted', label: '答应了的' },
  { id: 'ended', label: '有结果的' },
]

const ACTS: Partial<Record<WishState, { act: Act; label: string }[]>> = {
  pending: [
    { act: 'open', label: '放出来' },
    { act: 'hidden', label: '不放出来' },
  ],
  open: [
    { act: 'adopted', label: '答应去办' },
    { act: 'changed', label: '已经改了' },
    { act: 'declined', label: '办不成' },
  ],
  adopted: [
    { act: 'changed', label: '真的改了' },
    { act: 'declined', label: '办不成' },
  ],
  declined: [{ act: 'adopted', label: '又能办了' }],
}

const openSurveys = () => openPage('packages/need-desk/surveys/index')

/** What people want, on the desk: most votes first. */
export default function DeskWishes() {
  const [tab, choose] = useState<DeskTab>('open')
  const [opened, open] = useState<Opened>(null)
  const wishes = useDeskWishes(tab)
  const { review } = useWishDesk(() => open(null))
  const close = () => open(null)
  const now = wishes.data?.pages[0]?.now
  const act = (wish: DeskWish, name: Act, at: Instant) =>
    name === 'open'
      ? review.send({ wishId: wish.id, to: 'open', reason: '' })
      : open({ wish, act: name, now: at })
  return (
    <Screen
      title="大家的心愿"
      footer={
        now ? (
          <MainButton label="记一件改变" onTap={() => open({ wish: null, act: 'changed', now })} />
        ) : undefined
      }
    >
      <View className="stack">
        <MenuRow icon="help" title="服务后的小问题" text="问一句，数一数" onTap={openSurveys} />
        <TabStrip tabs={TABS} chosen={tab} onChoose={choose} />
        <QueryView
          query={wishes}
          empty={{
            when: ({ pages }) => pages.every((page) => page.wishes.length === 0),
            text: '这里没有心愿',
            hint: '骑手提了会出现在这里',
          }}
        >
          {({ pages }) => (
            <View className="stack">
              {pages.flatMap((page) =>
                page.wishes.map((wish) => (
                  <WishCard key={wish.id} wish={wish} note={wish.alias}>
                    <View className="row">
                      {(ACTS[wish.state] ?? []).map(({ act: name, label }) => (
                        <TextButton
                          key={name}
                          label={label}
                          tone={name === 'declined' || name === 'hidden' ? 'quiet' : 'brand'}
                          onTap={() => act(wish, name, page.now)}
                        />
                      ))}
                    </View>
                  </WishCard>
                )),
              )}
              {wishes.hasNextPage ? (
                <TextButton label="再看 20 条" tone="quiet" onTap={() => void wishes.fetchNextPage()} />
              ) : null}
            </View>
          )}
        </QueryView>
      </View>
      {opened?.act === 'changed' ? <ChangeSheet wish={opened.wish} now={opened.now} onClose={close} /> : null}
      {opened?.wish && opened.act !== 'changed' && opened.act !== 'open' ? (
        <ReviewSheet wish={opened.wish} to={opened.act} onClose={close} />
      ) : null}
    </Screen>
  )
}
