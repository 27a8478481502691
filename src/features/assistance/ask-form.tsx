import { View } from '@tarojs/components'
import type { AssistanceNeed } from '../../../domain/assistance/schema'
import { Choice } from '../../components/field/choice'
import { TextArea } from '../../components/field/text-area'
import { TextField } from '../../components/field/text-field'
import { NEED_OPTIONS, WHOM_OPTIONS } from './assistance-words'

export type AskDraft = {
  whom: 'disabledRider' | 'familyInNeed'
  need: AssistanceNeed
  text: string
  name: string
  phone: string
}
export const NEW_DRAFT: AskDraft = { whom: 'disabledRider', need: 'hospital', text: '', name: '', phone: '' }

/** True when enough is said; `needsPhone`: it is for somebody else. */
export const isComplete = ({ text, name, phone }: AskDraft, needsPhone: boolean): boolean =>
  text.trim() !== '' && name.trim() !== '' && (!needsPhone || /^1[3-9]\d{9}$/.test(phone))

type Props = { draft: AskDraft; needsPhone: boolean; onChange: (draft: AskDraft) => void }

/** What is needed, for whom, in their words. */
export const AskForm = ({ draft, needsPhone, onChange }: Props) => (
  <View className="stack">
    <Choice
      label="是谁要帮"
      options={WHOM_OPTIONS}
      value={draft.whom}
      onPick={(whom) => onChange({ ...draft, whom })}
    />
    <Choice
      label="帮什么"
      options={NEED_OPTIONS}
      value={draft.need}
      onPick={(need) => onChange({ ...draft, need })}
    />
    <TextArea
      value={draft.text}
      onInput={(text) => onChange({ ...draft, text })}
      max={500}
      placeholder="说说情况：什么事、哪天、在哪"
    />
    <TextField
      label="怎么称呼"
      value={draft.name}
      max={20}
      onInput={(name) => onChange({ ...draft, name })}
    />
    {needsPhone ? (
      <TextField
        label="TA 的手机号"
        kind="tel"
        value={draft.phone}
        max={11}
        onInput={(phone) => onChange({ ...draft, phone })}
      />
    ) : null}
  </View>
)
