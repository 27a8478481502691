import { type KeyboardEvent, useRef } from 'react'

type Tab<T extends string> = { id: T; label: string }

type Props<T extends string> = { label: string; tabs: Tab<T>[]; value: T; onChange: (value: T) => void }

const STEP: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 }

/** A tab list by the WAI-ARIA pattern: arrows move, only the chosen tab takes part in tabbing. */
export const Tabs = <T extends string>({ label, tabs, value, onChange }: Props<T>) => {
  const row = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent): void => {
    const step = STEP[event.key]
    if (step === undefined) return
    const at = tabs.findIndex((tab) => tab.id === value)
    const next = tabs[(at + step + tabs.length) % tabs.length]
    if (next === undefined) return
    onChange(next.id)
    row.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus()
  }
  return (
    <div className="tabs" role="tablist" aria-label={label} ref={row} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          id={`tab-${tab.id}`}
          type="button"
          role="tab"
          className="tab"
          aria-selected={tab.id === value}
          aria-controls="tab-panel"
          tabIndex={tab.id === value ? 0 : -1}
          onClick={() => onChange(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  )
}
