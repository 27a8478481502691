import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { previewOf } from '../../../../domain/policy/content'
import type { CardForDesk } from '../../../../domain/policy/desk-schema'
import { dayOf } from '../../../../domain/time'
import { Tag } from '../../../components/card/tag'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { TabStrip } from '../../../components/tab-strip/tab-strip'
import { deskMarks } from '../../../features/policy/desk/desk-words'
import { DraftCard } from '../../../features/policy/desk/draft-card'
import { ReviewFooter } from '../../../features/policy/desk/review-footer'
import { StepList } from '../../../features/policy/desk/step-list'
import { useDeskCard } from '../../../features/policy/desk/use-card-desk'
import { WriterFooter } from '../../../features/policy/desk/writer-footer'
import { PolicyCardView } from '../../../features/policy/policy-card-view'

type Tab = 'draft' | 'published' | 'history'

const tabsOf = ({ draft, published }: CardForDesk): { id: Tab; label: string }[] => [
  ...(draft ? [{ id: 'draft' as const, label: '草稿' }] : []),
  ...(published ? [{ id: 'published' as const, label: '骑手看到的' }] : []),
  { id: 'history', label: '记录' },
]

const Body = ({ card }: { card: CardForDesk }) => {
  const tabs = tabsOf(card)
  const [wanted, choose] = useState<Tab>('draft')
  const tab = tabs.some(({ id }) => id === wanted) ? wanted : (tabs[0]?.id ?? 'history')
  const { draft, published, content, row, now, history } = card
  const today = dayOf(now)
  return (
    <View className="stack">
      <View className="desk-marks">
        {deskMarks(row).map((mark) => (
          <Tag key={mark.text} {...mark} />
        ))}
      </View>
      <TabStrip tabs={tabs} chosen={tab} onChoose={choose} />
      {tab === 'draft' && draft ? (
        <>
          <DraftCard draft={draft} isNew={published === null} today={today} />
          <PolicyCardView card={previewOf(content, row.id, today)} today={today} />
        </>
      ) : null}
      {tab === 'published' && published ? <PolicyCardView card={published} today={today} /> : null}
      {tab === 'history' ? <StepList history={history} today={today} /> : null}
    </View>
  )
}

/** One card of the desk: as riders see it, as it would become, how it came to be, and the next step. */
export default function ReviewPolicyCard() {
  const { id = '' } = useRouter().params
  const query = useDeskCard(id)
  const card = query.data
  const footer = card?.mayReview ? (
    <ReviewFooter on={{ policyId: id, rev: card.rev }} />
  ) : card ? (
    <WriterFooter card={card} />
  ) : null
  return (
    <Screen title="政策卡" footer={footer}>
      <QueryView query={query}>{(data) => <Body card={data} />}</QueryView>
    </Screen>
  )
}
