import { type FormEvent, useState } from 'react'
import { FAULT_KINDS, type FaultKind, type PlannedFault } from '../api/faults'
import { listFunctions } from '../api/functions'
import { useRemote } from '../state/use-remote'
import { useText } from '../text/text-context'

type Props = { busy: boolean; onAdd: (fault: PlannedFault) => void }

const atLeastOne = (text: string): number => Math.max(1, Math.floor(Number(text)) || 1)

/** Which call to break, how, and how often. */
export const FaultForm = ({ busy, onAdd }: Props) => {
  const text = useText()
  const functions = useRemote(listFunctions)
  const [chosen, setChosen] = useState<string | null>(null)
  const [kind, setKind] = useState<FaultKind>('fail')
  const [nth, setNth] = useState(1)
  const [times, setTimes] = useState(1)
  const target = chosen ?? functions.data?.[0]?.name ?? null
  const add = (event: FormEvent): void => {
    event.preventDefault()
    if (target !== null) onAdd({ function: target, nth, kind, times })
  }
  return (
    <form className="fault-form" onSubmit={add}>
      <label className="wide">
        {text.faults.function}
        <select className="field" value={target ?? ''} onChange={(event) => setChosen(event.target.value)}>
          {(functions.data ?? []).map((item) => (
            <option key={item.name}>{item.name}</option>
          ))}
        </select>
      </label>
      <fieldset className="wide kinds">
        <legend>{text.faults.kind}</legend>
        {FAULT_KINDS.map((item) => (
          <label key={item} className="kind">
            <input type="radio" name="kind" checked={kind === item} onChange={() => setKind(item)} />
            <span>{text.faults.kinds[item]}</span>
          </label>
        ))}
      </fieldset>
      <NumberField label={text.faults.nth} value={nth} onChange={setNth} />
      <NumberField label={text.faults.times} value={times} onChange={setTimes} />
      <button type="submit" className="button button-main wide" disabled={busy || target === null}>
        {text.faults.add}
      </button>
    </form>
  )
}

type NumberProps = { label: string; value: number; onChange: (value: number) => void }

const NumberField = ({ label, value, onChange }: NumberProps) => (
  <label>
    {label}
    <input
      className="field"
      type="number"
      min={1}
      max={99}
      value={value}
      onChange={(event) => onChange(atLeastOne(event.target.value))}
    />
  </label>
)
