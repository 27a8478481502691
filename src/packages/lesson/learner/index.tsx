import { View } from '@tarojs/components'
import type { Cards, Learning, SessionView } from '../../../../domain/lesson/call-schema'
import { sayDay } from '../../../../domain/say-day'
import { dayOf } from '../../../../domain/time'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { BigNumber } from '../../../components/card/big-number'
import { Card } from '../../../components/card/card'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { ProgressLine } from '../../../features/lesson/progress-line'
import { useCards } from '../../../features/lesson/use-cards'
import { useConfirm, useJoin, useLearning } from '../../../features/lesson/use-learning'
import { openPage } from '../../../platform/open-page'

type ToConfirmProps = { session: SessionView; cards: Cards['cards']; today: string }

const ToConfirm = ({ session, cards, today }: ToConfirmProps) => {
  const confirm = useConfirm()
  const { id: sessionId, topic, alias, day } = session
  const name = cards.find(({ id }) => id === topic)?.name ?? '一课'
  return (
    <Card>
      <View className="stack">
        <View className="text-lead">
          {sayDay(day, today)}，{alias}教了你“{name}”，对吗？
        </View>
        <MainButton
          label="对，教了"
          busy={confirm.busy}
          onTap={() => confirm.send({ sessionId, yes: true })}
        />
        <TextButton label="没有" tone="quiet" onTap={() => confirm.send({ sessionId, yes: false })} />
      </View>
    </Card>
  )
}

const Progresses = ({ learning, cards }: { learning: Learning; cards: Cards['cards'] }) => (
  <Card>
    <View className="stack">
      <View className="text-lead">学到哪儿了</View>
      {cards.map((card) => (
        <ProgressLine
          key={card.id}
          card={card}
          progress={learning.progress.find(({ topic }) => topic === card.id)}
        />
      ))}
    </View>
  </Card>
)

/** One's own learning: the code for a mentor, lessons to confirm, how far each topic has come. */
export default function LearnerPage() {
  const query = useLearning()
  const cards = useCards().data?.cards ?? []
  const join = useJoin()
  const isNew = query.data?.code === null
  return (
    <Screen
      title="我在学"
      footer={
        isNew ? (
          <MainButton
            label="我要学，给我学习码"
            busy={join.busy}
            note={join.error ? errorLine(join.error) : undefined}
            onTap={() => join.send()}
          />
        ) : undefined
      }
    >
      <QueryView
        query={query}
        empty={{
          when: ({ code }) => code === null,
          text: '想有人手把手教？',
          hint: '拿一个学习码，报给社区导师，就知道你学到哪儿了',
          action: { label: '自己先看大字卡片', onTap: () => openPage('packages/lesson/topics/index') },
        }}
      >
        {(learning) => (
          <View className="stack">
            {learning.sessions
              .filter(({ state }) => state === 'taught')
              .map((session) => (
                <ToConfirm key={session.id} session={session} cards={cards} today={dayOf(learning.now)} />
              ))}
            <Card>
              <View className="stack">
                <View className="text-soft">学习码，报给教你的人</View>
                <BigNumber value={`${learning.code?.slice(0, 4)} ${learning.code?.slice(4)}`} />
              </View>
            </Card>
            <Progresses learning={learning} cards={cards} />
          </View>
        )}
      </QueryView>
    </Screen>
  )
}
