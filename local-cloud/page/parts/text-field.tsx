type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  max?: number
  digits?: boolean
  onFocus?: () => void
}

/** A field whose label stands inside it until something is typed. */
export const TextField = ({ label, value, onChange, max, digits = false, onFocus }: Props) => (
  <input
    className="field"
    placeholder={label}
    aria-label={label}
    inputMode={digits ? 'numeric' : 'text'}
    maxLength={max}
    value={value}
    onFocus={onFocus}
    onChange={(event) => onChange(event.target.value)}
  />
)
