import type { Remote } from '../state/use-remote'
import { useText } from '../text/text-context'

/** One quiet line where a list would be. */
export const Empty = ({ text }: { text: string }) => <p className="empty">{text}</p>

/** What to show in place of something not loaded yet, or not loadable. */
export const Waiting = ({ remote }: { remote: Remote<unknown> }) => {
  const text = useText()
  if (remote.error === null) return <Empty text={text.loading} />
  return (
    <div className="empty" role="alert">
      <p>{text.failed(remote.error)}</p>
      <button type="button" className="text-button" onClick={remote.refresh}>
        {text.data.refresh}
      </button>
    </div>
  )
}
