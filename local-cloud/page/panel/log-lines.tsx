import type { Call } from '../api/calls'
import { useText } from '../text/text-context'

/** What a function wrote to its console during one call; lines never move, so their place names them. */
export const LogLines = ({ logs }: { logs: Call['logs'] }) => {
  const text = useText()
  if (logs.length === 0) return <p className="hint">{text.calls.noLogs}</p>
  const numbered = logs.map((line, index) => ({ ...line, id: `${index}` }))
  return (
    <pre className="logs">
      {numbered.map((line) => (
        <span key={line.id} data-level={line.level}>{`${line.text}\n`}</span>
      ))}
    </pre>
  )
}
