import { View } from '@tarojs/components'
import { useState } from 'react'
import { PROOF_WORDS, WHO_WORDS } from '../../../../domain/directory/words'
import type { Day } from '../../../../domain/time'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Choice } from '../../../components/field/choice'
import { MultiChoice } from '../../../components/field/multi-choice'
import { PickField } from '../../../components/field/pick-field'
import { SwitchRow } from '../../../components/field/switch-row'
import { TextField } from '../../../components/field/text-field'
import { Sheet } from '../../../components/sheet/sheet'
import { EVERY_DAY, type ServiceDraft, wordsOf } from './draft'
import { PriceField } from './price-field'
import { ScheduleField } from './schedule-field'

type Who = ServiceDraft['who']
type Proof = ServiceDraft['proofs'][number]
const WHO_ORDER: readonly Who[] = ['anyone', 'rider', 'verified', 'family']
const PROOF_ORDER: readonly Proof[] = ['nothing', 'phone', 'pass', 'badge', 'order', 'union']
const WHO_OPTIONS = WHO_ORDER.map((value) => ({ value, label: WHO_WORDS[value] }))
const PROOF_OPTIONS = PROOF_ORDER.map((value) => ({ value, label: PROOF_WORDS[value] }))
const MOST_PROOFS = 3

type ServiceSheetProps = {
  service: ServiceDraft
  scenes: readonly { id: string; name: string }[]
  today: Day
  onDone: (service: ServiceDraft) => void
  onRemove: () => void
  onClose: () => void
}

type FieldsProps = Pick<ServiceSheetProps, 'scenes' | 'today'> & {
  draft: ServiceDraft
  change: (part: Partial<ServiceDraft>) => void
}

const Hours = ({ draft, today, change }: Omit<FieldsProps, 'scenes'>) => {
  if (draft.follows !== null)
    return <View className="text-note">时间跟着“{draft.follows}”这个服务项目走</View>
  return (
    <>
      <SwitchRow
        label="时间和店里一样"
        checked={draft.schedule === null}
        onChange={(same) => change({ schedule: same ? null : EVERY_DAY })}
      />
      {draft.schedule ? (
        <ScheduleField
          schedule={draft.schedule}
          today={today}
          onChange={(schedule) => change({ schedule })}
        />
      ) : null}
    </>
  )
}

const Fields = ({ draft, scenes, today, change }: FieldsProps) => {
  const [words, typeWords] = useState(draft.words.join('、'))
  return (
    <>
      <TextField label="叫什么" value={draft.name} max={16} onInput={(name) => change({ name })} />
      <PickField
        label="放在哪个场景"
        value={draft.sceneId}
        options={scenes.map(({ id, name }) => ({ value: id, label: name }))}
        onPick={(sceneId) => change({ sceneId })}
      />
      <PriceField price={draft.price} onChange={(price) => change({ price })} />
      <Choice label="给谁用" options={WHO_OPTIONS} value={draft.who} onPick={(who) => change({ who })} />
      <MultiChoice
        label="出示什么（最多三样，有一样就行）"
        options={PROOF_OPTIONS}
        values={draft.proofs}
        onChange={(proofs) =>
          change({ proofs: proofs.length === 0 ? ['nothing'] : proofs.slice(-MOST_PROOFS) })
        }
      />
      <TextField label="补充一句" value={draft.note} max={60} onInput={(note) => change({ note })} />
      <TextField
        label="骑手还会怎么叫它（用顿号隔开）"
        value={words}
        max={60}
        onInput={(typed) => {
          typeWords(typed)
          change({ words: wordsOf(typed) })
        }}
      />
      <Hours draft={draft} today={today} change={change} />
    </>
  )
}

/** One service of a place: what, for whom, for how much, by showing what. */
export const ServiceSheet = ({ service, scenes, today, onDone, onRemove, onClose }: ServiceSheetProps) => {
  const [draft, setDraft] = useState(service)
  return (
    <Sheet open onClose={onClose} title={service.name || '新的一项'}>
      <View className="stack">
        <Fields
          draft={draft}
          scenes={scenes}
          today={today}
          change={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
        <MainButton label="好了" disabled={draft.name.trim() === ''} onTap={() => onDone(draft)} />
        <TextButton label="撤下这一项" tone="danger" onTap={onRemove} />
      </View>
    </Sheet>
  )
}
