import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { LearnerView, Teaching } from '../../../../domain/lesson/call-schema'
import type { CardView } from '../../../../domain/lesson/card-schema'
import { sayDay } from '../../../../domain/say-day'
import { dayOf } from '../../../../domain/time'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { Strip } from '../../../components/card/strip'
import { Tag } from '../../../components/card/tag'
import { Screen } from '../../../components/screen/screen'
import { ConfirmSheet } from '../../../components/sheet/confirm-sheet'
import { QueryView } from '../../../components/state/query-view'
import { StateView } from '../../../components/state/state-view'
import { AddLearnerSheet } from '../../../features/lesson/add-learner-sheet'
import { OfferForm } from '../../../features/lesson/offer-form'
import { ProgressLine } from '../../../features/lesson/progress-line'
import { TeachSheet } from '../../../features/lesson/teach-sheet'
import { useCards } from '../../../features/lesson/use-cards'
import { useStop, useTeaching } from '../../../features/lesson/use-teaching'
import { PhoneSheet } from '../../../features/person/phone-sheet'

const WHY_PHONE = '社工确认前会打个电话认识一下。'
const SESSIONS = {
  taught: { tone: 'soon', text: '等确认' },
  confirmed: { tone: 'open', text: '确认了' },
  denied: { tone: 'danger', text: '说没教' },
} as const

const StopSheet = ({ onClose }: { onClose: () => void }) => {
  const [why, setWhy] = useState('')
  const stop = useStop(onClose)
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title="不教了？"
      text="学员的名字你就看不到了，想回来随时再报。"
      reason={{ label: '为什么？可以不写', value: why, onInput: setWhy }}
      confirm="不教了"
      busy={stop.busy}
      note={stop.error ? errorLine(stop.error) : undefined}
      onConfirm={() => stop.send({ why: why.trim() })}
    />
  )
}

type ClassProps = { teaching: Teaching; cards: CardView[]; onTeach: (learner: LearnerView) => void }

const Learners = ({ teaching, cards, onTeach }: ClassProps) =>
  teaching.learners.length === 0 ? (
    <StateView state="empty" text="还没有学员" hint="点下面添一位，只要一个称呼" />
  ) : (
    teaching.learners.map((learner) => (
      <Card key={learner.id} onTap={() => onTeach(learner)} label={`教${learner.name}`}>
        <View className="stack">
          <Text className="text-lead">{learner.name}</Text>
          {cards.map((card) => (
            <ProgressLine
              key={card.id}
              card={card}
              progress={learner.progress.find(({ topic }) => topic === card.id)}
            />
          ))}
        </View>
      </Card>
    ))
  )

const Sessions = ({ teaching, cards }: Omit<ClassProps, 'onTeach'>) =>
  teaching.sessions.length === 0 ? null : (
    <Card>
      <View className="stack">
        <Text className="text-lead">教过的课</Text>
        {teaching.sessions.map(({ id, topic, day, learnerId, state }) => (
          <View key={id} className="row-apart">
            <Text className="grow">
              {sayDay(day, dayOf(teaching.now))} ·{' '}
              {teaching.learners.find((learner) => learner.id === learnerId)?.name} ·{' '}
              {cards.find((card) => card.id === topic)?.name ?? topic}
            </Text>
            <Tag {...SESSIONS[state]} />
          </View>
        ))}
      </View>
    </Card>
  )

type Open =
  | { sheet: 'add' | 'stop' }
  | { sheet: 'teach'; learner: LearnerView }
  | { sheet: 'phone'; again: () => void }

/** The mentor's page: offer, wait, then learners with where each goes on. */
export default function MentorPage() {
  const query = useTeaching()
  const all = useCards().data?.cards ?? []
  const [open, show] = useState<Open | null>(null)
  const close = () => show(null)
  const teaching = query.data
  const cards = all.filter(({ id }) => teaching?.topics.includes(id))
  return (
    <Screen
      title="我来教"
      footer={
        teaching?.state === 'confirmed' ? (
          <MainButton label="添一位学员" onTap={() => show({ sheet: 'add' })} />
        ) : undefined
      }
    >
      <QueryView query={query}>
        {(shown) => {
          if (shown.state === 'confirmed') {
            return (
              <View className="stack">
                <Learners
                  teaching={shown}
                  cards={cards}
                  onTeach={(learner) => show({ sheet: 'teach', learner })}
                />
                <Sessions teaching={shown} cards={all} />
                <TextButton label="不教了" tone="quiet" onTap={() => show({ sheet: 'stop' })} />
              </View>
            )
          }
          return (
            <View className="stack">
              {shown.state === 'asked' ? (
                <Strip tone="soon" icon="clock">
                  报上名了，社工会给你打电话，确认了就能开始。
                </Strip>
              ) : null}
              <OfferForm
                key={String(all.length > 0)}
                teaching={shown}
                cards={all}
                onPhoneNeeded={(again) => show({ sheet: 'phone', again })}
              />
            </View>
          )
        }}
      </QueryView>
      {open?.sheet === 'add' ? <AddLearnerSheet onClose={close} /> : null}
      {open?.sheet === 'stop' ? <StopSheet onClose={close} /> : null}
      {open?.sheet === 'teach' ? <TeachSheet learner={open.learner} cards={cards} onClose={close} /> : null}
      <PhoneSheet
        open={open?.sheet === 'phone'}
        why={WHY_PHONE}
        onClose={close}
        onBound={() => {
          if (open?.sheet === 'phone') open.again()
          close()
        }}
      />
    </Screen>
  )
}
