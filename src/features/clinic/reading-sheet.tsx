import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Advice, Reading, ReadingKind, ReadingView } from '../../../domain/clinic/reading-schema'
import { KIND_WORDS, MEAL_WORDS } from '../../../domain/clinic/say-reading'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { Choice } from '../../components/field/choice'
import { Sheet } from '../../components/sheet/sheet'
import { TabStrip } from '../../components/tab-strip/tab-strip'
import { NumberBox } from './number-box'
import { draftFrom, fieldsOf, type ReadingDraft, readingFrom, wrongIn } from './reading-draft'
import { UNITS } from './reading-words'

const KINDS = (['pressure', 'glucose', 'weight'] as const).map((id) => ({ id, label: KIND_WORDS[id] }))
const MEALS = (['fasting', 'afterMeal', 'anytime'] as const).map((value) => ({
  value,
  label: MEAL_WORDS[value],
}))

/** What the sheet needs of a mutation; `useIntent` gives it. */
export type Saving = { send: (reading: Reading) => void; busy: boolean; error: unknown }

type ReadingSheetProps = {
  latest: readonly ReadingView[]
  kind: ReadingKind
  saving: Saving
  onClose: () => void
}

/** A measurement in three taps: open, correct what last time left, save. */
export const ReadingSheet = ({ latest, kind: first, saving, onClose }: ReadingSheetProps) => {
  const [kind, choose] = useState<ReadingKind>(first)
  const [draft, setDraft] = useState<ReadingDraft>(() => draftFrom(latest))
  const wrong = wrongIn(kind, draft)
  const note = saving.error ? errorLine(saving.error) : undefined
  return (
    <Sheet open onClose={onClose} title="记一个数">
      <View className="stack">
        <TabStrip tabs={KINDS} chosen={kind} onChoose={choose} />
        <View className="number-boxes">
          {fieldsOf(kind).map((field) => (
            <NumberBox
              key={field}
              field={field}
              value={draft[field]}
              wrong={wrong?.field === field}
              onChange={(value) => setDraft((before) => ({ ...before, [field]: value }))}
            />
          ))}
        </View>
        {kind === 'glucose' ? (
          <Choice
            options={MEALS}
            value={draft.meal}
            onPick={(meal) => setDraft((before) => ({ ...before, meal }))}
          />
        ) : null}
        <View className="text-soft">{wrong?.text ?? `单位 ${UNITS[kind]}，和上次一样就直接点保存`}</View>
        <MainButton
          label="保存"
          busy={saving.busy}
          disabled={wrong !== null}
          note={note}
          onTap={() => saving.send(readingFrom(kind, draft))}
        />
      </View>
    </Sheet>
  )
}

/** What is said once a number is saved, when it should not wait for the next look at the screen. */
export const adviceToast = (advice: Advice | null): string =>
  advice === null || advice.level === 'fine' || advice.level === 'watch' ? '记下了' : '记下了，看看上面的提醒'
