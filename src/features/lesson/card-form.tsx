import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CardView } from '../../../domain/lesson/card-schema'
import { sayDay } from '../../../domain/say-day'
import { dayOf, type Instant } from '../../../domain/time'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { PickField } from '../../components/field/pick-field'
import { SwitchRow } from '../../components/field/switch-row'
import { TextField } from '../../components/field/text-field'
import { cardDraft, changeStep, liftStep, missingIn, withoutStep, withStep } from './card-draft'
import { CARD_ICONS } from './card-icons'
import { StepFields } from './step-fields'
import { useCardHistory, useSaveCard } from './use-lesson-desk'

const MOST_STEPS = 12

const History = ({ cardId, now }: { cardId: string; now: Instant }) => {
  const changes = useCardHistory(cardId).data?.changes ?? []
  return changes.length === 0 ? null : (
    <Card>
      <View className="stack">
        <View className="text-lead">谁改过</View>
        {changes.map(({ v, at, byName, why }) => (
          <View key={v} className="text-soft">
            {sayDay(dayOf(at), dayOf(now))} {byName}：{why}
          </View>
        ))}
      </View>
    </Card>
  )
}

type Props = { card: CardView | null; order: number; now: Instant; onDone: () => void }

/** A lesson card to be written or corrected; every change says why. */
export const CardForm = ({ card, order, now, onDone }: Props) => {
  const [draft, setDraft] = useState(() => cardDraft(card, order))
  const [why, setWhy] = useState('')
  const save = useSaveCard(onDone)
  const missing = missingIn(draft) ?? (why.trim() === '' ? '写一句为什么改' : null)
  return (
    <View className="stack">
      <TextField
        label="名字（最多 8 个字）"
        value={draft.name}
        max={8}
        onInput={(name) => setDraft({ ...draft, name })}
      />
      <TextField
        label="学了能做什么"
        value={draft.about}
        max={40}
        onInput={(about) => setDraft({ ...draft, about })}
      />
      <TextField
        label="要当心什么"
        value={draft.careful}
        max={60}
        onInput={(careful) => setDraft({ ...draft, careful })}
      />
      <PickField
        label="图"
        options={CARD_ICONS}
        value={draft.icon}
        onPick={(icon) => setDraft({ ...draft, icon })}
      />
      <Card>
        <SwitchRow
          label="给大家看"
          checked={draft.listed}
          onChange={(listed) => setDraft({ ...draft, listed })}
        />
      </Card>
      {draft.steps.map((step, index) => (
        <StepFields
          key={step.id}
          step={step}
          number={index + 1}
          onChange={(change) => setDraft(changeStep(draft, step.id, change))}
          onLift={() => setDraft(liftStep(draft, step.id))}
          onRemove={() => draft.steps.length > 1 && setDraft(withoutStep(draft, step.id))}
        />
      ))}
      {draft.steps.length < MOST_STEPS ? (
        <TextButton label="再加一步" onTap={() => setDraft(withStep(draft))} />
      ) : null}
      <TextField
        label="为什么改"
        value={why}
        max={100}
        placeholder="应用改版了、老人看不懂"
        onInput={setWhy}
      />
      <MainButton
        label={missing ?? '保存'}
        disabled={missing !== null}
        busy={save.busy}
        note={save.error ? errorLine(save.error) : undefined}
        onTap={() =>
          save.send({ cardId: card?.id ?? null, edited: card?.v ?? null, card: draft, why: why.trim() })
        }
      />
      {card ? <History cardId={card.id} now={now} /> : null}
    </View>
  )
}
