import { useState } from 'react'
import type { Call } from '../api/calls'
import { Empty } from '../parts/empty'
import { medianMs } from '../state/merge-calls'
import { useText } from '../text/text-context'
import { CallRow } from './call-row'
import { sayMs } from './say-ms'

type Props = { calls: Call[]; nameOf: (openid: string) => string }

/** The calls as they happen, newest first. */
export const CallsTab = ({ calls, nameOf }: Props) => {
  const text = useText()
  const [failedOnly, setFailedOnly] = useState(false)
  const failed = calls.filter((call) => !call.ok)
  const shown = failedOnly ? failed : calls
  const median = medianMs(calls)
  if (calls.length === 0) return <Empty text={text.calls.empty} />
  return (
    <>
      <div className="summary">
        <span>
          {text.calls.count(calls.length, failed.length)}
          {median === null ? null : ` · ${text.calls.median(sayMs(median))}`}
        </span>
        <label>
          <input
            type="checkbox"
            checked={failedOnly}
            onChange={(event) => setFailedOnly(event.target.checked)}
          />
          {text.calls.failedOnly}
        </label>
      </div>
      {shown.length === 0 ? <Empty text={text.calls.noneFailed} /> : null}
      <ol className="calls">
        {shown.map((call) => (
          <CallRow key={call.id} call={call} nameOf={nameOf} />
        ))}
      </ol>
    </>
  )
}
