import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { Icon, type IconName } from '../parts/icon'

type Props = {
  icon: IconName
  title: string
  allow: string
  refuse: string
  busy?: boolean
  problem: string | null
  onAllow: () => void
  onRefuse: () => void
  children: ReactNode
}

/** WeChat's own question at the bottom of a phone: what is asked, Refuse and Allow. Escape refuses. */
export const Sheet = (props: Props) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') props.onRefuse()
  }
  return (
    <div className="sheet-veil">
      <div
        className="sheet"
        role="dialog"
        aria-modal="true"
        aria-label={props.title}
        tabIndex={-1}
        ref={box}
        onKeyDown={onKey}
      >
        <h3>
          <span className="sheet-icon">
            <Icon name={props.icon} />
          </span>
          {props.title}
        </h3>
        {props.children}
        {props.problem === null ? null : (
          <p className="problem" role="alert">
            {props.problem}
          </p>
        )}
        <div className="sheet-choice">
          <button type="button" className="button" onClick={props.onRefuse}>
            {props.refuse}
          </button>
          <button type="button" className="button button-main" disabled={props.busy} onClick={props.onAllow}>
            {props.allow}
          </button>
        </div>
      </div>
    </div>
  )
}
