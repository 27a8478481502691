import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ElderView } from '../../../domain/pairing/call-schema'
import type { ElderFacts } from '../../../domain/pairing/schema'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { elderDraft, factsFrom, missingIn } from './elder-draft'
import { ElderFields } from './elder-fields'
import { useSaveElder } from './use-elders'

type Props = { elder: ElderView; facts: ElderFacts; onDone: () => void }

/** Corrects what is known of an elder. */
export const EditElder = ({ elder, facts, onDone }: Props) => {
  const [draft, setDraft] = useState(() => elderDraft(facts))
  const save = useSaveElder(onDone)
  const missing = missingIn(draft)
  return (
    <View className="stack">
      <ElderFields draft={draft} onChange={setDraft} />
      <MainButton
        label={missing ?? '保存'}
        disabled={missing !== null}
        busy={save.busy}
        note={save.error ? errorLine(save.error) : undefined}
        onTap={() => save.send({ elderId: elder.id, edited: elder.edited, facts: factsFrom(draft) })}
      />
      <TextButton label="先不改" tone="quiet" onTap={onDone} />
    </View>
  )
}
