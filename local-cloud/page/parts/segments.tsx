import type { ReactNode } from 'react'

type Segment<T extends string> = { value: T; label: string; face?: ReactNode }

type Props<T extends string> = {
  label: string
  segments: Segment<T>[]
  value: T
  onChange: (value: T) => void
}

/** A small row of choices of which one holds. */
export const Segments = <T extends string>({ label, segments, value, onChange }: Props<T>) => (
  <fieldset className="segments">
    <legend className="unseen">{label}</legend>
    {segments.map((segment) => (
      <button
        key={segment.value}
        type="button"
        className="segment"
        aria-pressed={segment.value === value}
        aria-label={segment.label}
        title={segment.face === undefined ? undefined : segment.label}
        onClick={() => onChange(segment.value)}
      >
        {segment.face ?? segment.label}
      </button>
    ))}
  </fieldset>
)
