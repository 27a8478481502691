import { View } from '@tarojs/components'
import { useState } from 'react'
import type { LearnerView } from '../../../domain/lesson/call-schema'
import type { CardView } from '../../../domain/lesson/card-schema'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { Choice } from '../../components/field/choice'
import { MultiChoice } from '../../components/field/multi-choice'
import { Sheet } from '../../components/sheet/sheet'
import { openPage } from '../../platform/open-page'
import { masteredOf } from './progress-line'
import { useDropLearner, useTeach } from './use-teaching'

type Props = { learner: LearnerView; cards: readonly CardView[]; onClose: () => void }

const Steps = ({ card, learner, onClose }: { card: CardView; learner: LearnerView; onClose: () => void }) => {
  const before = masteredOf(
    card,
    learner.progress.find(({ topic }) => topic === card.id),
  )
  const [mastered, tick] = useState(before)
  const teach = useTeach(onClose)
  const first = card.steps.findIndex(({ id }) => !mastered.includes(id))
  return (
    <View className="stack">
      <TextButton
        label={first <= 0 ? '打开大字卡片，一步一步教' : `打开大字卡片，从第 ${first + 1} 步接着教`}
        onTap={() => openPage(`packages/lesson/card/index?id=${card.id}&at=${Math.max(first, 0)}`)}
      />
      <MultiChoice
        label="会了哪几步"
        options={card.steps.map(({ id, title }, index) => ({ value: id, label: `${index + 1} ${title}` }))}
        values={mastered}
        onChange={tick}
      />
      <MainButton
        label="记下今天教的"
        busy={teach.busy}
        note={teach.error ? errorLine(teach.error) : undefined}
        onTap={() => teach.send({ learnerId: learner.id, topic: card.id, mastered })}
      />
    </View>
  )
}

/** A lesson with one learner: which topic, from where, and what works by now. */
export const TeachSheet = ({ learner, cards, onClose }: Props) => {
  const [topic, pick] = useState(cards[0]?.id ?? null)
  const drop = useDropLearner(onClose)
  const card = cards.find(({ id }) => id === topic)
  return (
    <Sheet open onClose={onClose} title={`教${learner.name}`}>
      <View className="stack">
        <Choice
          label="今天教什么"
          options={cards.map(({ id, name }) => ({ value: id, label: name }))}
          value={topic}
          onPick={pick}
        />
        {card ? <Steps key={card.id} card={card} learner={learner} onClose={onClose} /> : null}
        <TextButton
          label={learner.own ? '不再教这位' : '不再教这位，删掉名字'}
          tone="danger"
          onTap={() => drop.send({ learnerId: learner.id })}
        />
      </View>
    </Sheet>
  )
}
