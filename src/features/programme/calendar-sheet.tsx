import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CalendarView } from '../../../domain/programme/schema'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { Choice } from '../../components/field/choice'
import { DateField } from '../../components/field/date-field'
import { TextField } from '../../components/field/text-field'
import { Sheet } from '../../components/sheet/sheet'
import { useSaveCalendar } from './use-change'
import { withSpan } from './with-span'

const OFF = [
  { value: true, label: '放假' },
  { value: false, label: '调休上班' },
]

/** Enters a holiday or a make-up day of a year, span by span, as the notice of the State Council lists them. */
export const CalendarSheet = ({ calendar, onClose }: { calendar: CalendarView; onClose: () => void }) => {
  const [name, setName] = useState('')
  const [off, setOff] = useState(true)
  const [first, setFirst] = useState<string | null>(null)
  const [last, setLast] = useState<string | null>(null)
  const [source, setSource] = useState(calendar.source)
  const save = useSaveCalendar(onClose)
  const { year } = calendar
  const span = { first: `${year}-01-01`, last: `${year}-12-31` }
  const isReady = name.trim() !== '' && first !== null && source.trim() !== ''
  const days = first ? withSpan(calendar.days, { first, last: last ?? first, off, name: name.trim() }) : []
  return (
    <Sheet open onClose={onClose} title={`${year} 年加一段`}>
      <View className="stack">
        <TextField label="节日" value={name} max={20} placeholder="春节" onInput={setName} />
        <Choice options={OFF} value={off} onPick={setOff} />
        <DateField label="从" value={first} from={span.first} to={span.last} onPick={setFirst} />
        <DateField
          label="到"
          value={last ?? first}
          from={first ?? span.first}
          to={span.last}
          onPick={setLast}
        />
        <TextField
          label="出处"
          value={source}
          max={100}
          placeholder="国务院办公厅通知，文号"
          onInput={setSource}
        />
        <MainButton
          label="存进这一年"
          busy={save.busy}
          disabled={!isReady}
          onTap={() => save.send({ year, v: calendar.v, days, source: source.trim() })}
        />
        <TextButton label="先不了" tone="quiet" onTap={onClose} />
      </View>
    </Sheet>
  )
}
