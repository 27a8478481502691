import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PartnerView } from '../../../domain/partner/schema'
import { dayOf, type Instant } from '../../../domain/time'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { DateField } from '../../components/field/date-field'
import { MultiChoice } from '../../components/field/multi-choice'
import { TextArea } from '../../components/field/text-area'
import { TextField } from '../../components/field/text-field'
import { Sheet } from '../../components/sheet/sheet'
import { useSaveMinutes } from './use-partners'

type MinutesSheetProps = { partners: readonly PartnerView[]; now: Instant; onClose: () => void }

/** What a meeting of the joint council agreed. */
export const MinutesSheet = ({ partners, now, onClose }: MinutesSheetProps) => {
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [day, setDay] = useState(dayOf(now))
  const [units, setUnits] = useState<string[]>([])
  const saving = useSaveMinutes(onClose)
  return (
    <Sheet open onClose={onClose} title="联席会纪要">
      <View className="stack">
        <TextField label="议题" value={title} max={40} onInput={setTitle} />
        <DateField label="哪天开的" value={day} onPick={setDay} to={dayOf(now)} />
        <TextArea value={text} onInput={setText} placeholder="议了什么、定了什么、谁来办" max={4000} />
        <MultiChoice
          label="到会单位"
          options={partners.map(({ id, name }) => ({ value: id, label: name }))}
          values={units}
          onChange={setUnits}
        />
        <MainButton
          label="存纪要"
          busy={saving.busy}
          disabled={title.trim() === '' || text.trim() === ''}
          note={saving.error ? errorLine(saving.error) : undefined}
          onTap={() => saving.send({ day, title: title.trim(), text: text.trim(), units })}
        />
      </View>
    </Sheet>
  )
}
