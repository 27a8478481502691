import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { Icon, type IconName } from '../parts/icon'
import { Problem } from '../parts/problem'
import type { Answering } from '../state/use-answering'

type Props = {
  icon: IconName
  title: string
  allow: string
  refuse: string
  /** What Allow set going, if it takes a while or may fail. */
  answering?: Answering
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
        <Problem text={props.answering?.problem ?? null} />
        <SheetChoice {...props} />
      </div>
    </div>
  )
}

const SheetChoice = ({ allow, refuse, answering, onAllow, onRefuse }: Props) => (
  <div className="sheet-choice">
    <button type="button" className="button" onClick={onRefuse}>
      {refuse}
    </button>
    <button type="button" className="button button-main" disabled={answering?.busy} onClick={onAllow}>
      {allow}
    </button>
  </div>
)
