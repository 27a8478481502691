import { type FormEvent, useState } from 'react'
import { conditionOf, OPERATORS, type Operator } from '../state/document-filter'
import { useText } from '../text/text-context'

type Props = {
  fields: string[]
  /** The condition that holds now, as JSON text; '' for none. */
  where: string
  onFilter: (where: string) => void
}

/** A condition on the documents: picked by field, or written as the database's own. */
export const DocumentFilter = ({ fields, where, onFilter }: Props) => {
  const text = useText()
  const [written, setWritten] = useState<string | null>(null)
  const [field, setField] = useState('_id')
  const [operator, setOperator] = useState<Operator>('is')
  const [value, setValue] = useState('')
  const picked = conditionOf(field.trim(), operator, value.trim())
  const apply = (event: FormEvent): void => {
    event.preventDefault()
    onFilter((written ?? picked).trim())
  }
  return (
    <form className="filter" onSubmit={apply}>
      {written === null ? (
        <div className="filter-pick">
          <input
            className="field"
            list="filter-fields"
            aria-label={text.filter.field}
            placeholder={text.filter.field}
            value={field}
            onChange={(event) => setField(event.target.value)}
            onFocus={(event) => event.target.select()}
          />
          <datalist id="filter-fields">
            {fields.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <OperatorSelect value={operator} onChange={setOperator} />
          <input
            className="field"
            aria-label={text.filter.value}
            placeholder={text.filter.value}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        </div>
      ) : (
        <textarea
          className="field json"
          aria-label={text.filter.condition}
          spellCheck={false}
          rows={3}
          value={written}
          onChange={(event) => setWritten(event.target.value)}
        />
      )}
      <div className="row-end">
        <button
          type="button"
          className="text-button filter-switch"
          onClick={() => setWritten(written === null ? where || picked : null)}
        >
          {written === null ? text.filter.byCondition : text.filter.byField}
        </button>
        {where === '' ? null : (
          <button type="button" className="text-button" onClick={() => onFilter('')}>
            {text.filter.clear}
          </button>
        )}
        <button type="submit" className="button button-small" disabled={field.trim() === ''}>
          {text.filter.apply}
        </button>
      </div>
    </form>
  )
}

const OperatorSelect = ({ value, onChange }: { value: Operator; onChange: (value: Operator) => void }) => {
  const text = useText()
  const choose = (chosen: string): void => onChange(OPERATORS.find((one) => one === chosen) ?? 'is')
  return (
    <select
      className="field"
      aria-label={text.filter.operator}
      value={value}
      onChange={(event) => choose(event.target.value)}
    >
      {OPERATORS.map((one) => (
        <option key={one} value={one}>
          {text.filter.operators[one]}
        </option>
      ))}
    </select>
  )
}
