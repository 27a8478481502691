import { useState } from 'react'
import type { Call } from '../api/calls'
import { Avatar } from '../parts/avatar'
import { Icon } from '../parts/icon'
import { beijingClock } from '../state/beijing-time'
import { useText } from '../text/text-context'
import { LogLines } from './log-lines'
import { sayMs } from './say-ms'

type Props = { call: Call; nameOf: (openid: string) => string }

/** One call: who, which procedure, how long, how many database operations; open for its logs. */
export const CallRow = ({ call, nameOf }: Props) => {
  const text = useText()
  const [open, setOpen] = useState(false)
  const who = call.openid === '' ? text.calls.timer : nameOf(call.openid)
  return (
    <li className="call" data-ok={call.ok}>
      <button type="button" className="call-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="call-face">
          {call.openid === '' ? <Icon name="clock" /> : <Avatar id={call.openid} name={who} size={28} />}
        </span>
        <span className="call-name">
          <b>{call.function}</b>
          {call.path === '' ? null : `.${call.path}`}
        </span>
        <span className="call-ms">{sayMs(call.ms)}</span>
        <span className="call-facts">
          <span>{who}</span>
          {call.cold ? <em className="tag tag-soon">{text.calls.cold}</em> : null}
          {call.ok ? null : <em className="tag tag-danger">{call.errorCode || text.calls.failed}</em>}
        </span>
        <span className="call-ops">{text.calls.dbOps(call.dbOps)}</span>
      </button>
      {open ? <CallDetails call={call} nameOf={nameOf} /> : null}
    </li>
  )
}

const CallDetails = ({ call, nameOf }: Props) => {
  const text = useText()
  return (
    <div className="call-details">
      <dl>
        <dt>{text.calls.who}</dt>
        <dd>{call.openid ? `${nameOf(call.openid)} · ${call.openid}` : text.calls.timer}</dd>
        <dt>{text.calls.at}</dt>
        <dd>{beijingClock(new Date(call.at).getTime())}</dd>
        <dt>{text.calls.took}</dt>
        <dd>{`${sayMs(call.ms)} · ${text.calls.dbOps(call.dbOps)} · ${call.cold ? text.calls.cold : text.calls.warm}`}</dd>
        {call.errorCode ? (
          <>
            <dt>{text.calls.code}</dt>
            <dd>{call.errorCode}</dd>
          </>
        ) : null}
        {call.requestId ? (
          <>
            <dt>{text.calls.request}</dt>
            <dd>{call.requestId}</dd>
          </>
        ) : null}
      </dl>
      <LogLines logs={call.logs} />
    </div>
  )
}
