import type { Message } from '../api/outbox'
import type { Template } from '../api/subscriptions'
import { messageLines } from '../parts/message-lines'
import { beijingClock } from '../state/beijing-time'
import { useText } from '../text/text-context'
import type { Dictionary } from '../text/zh'

type Props = { message: Message; template: Template | undefined; name: string; onOpen: (() => void) | null }

const reasonOf = (text: Dictionary, code: number): string | null => {
  if (code === 43101) return text.messages.reasons[43101]
  return code === 47003 ? text.messages.reasons[47003] : null
}

const Words = ({ message, template, name }: Omit<Props, 'onOpen'>) => {
  const text = useText()
  const sent = message.status === 'sent'
  return (
    <>
      <span className="message-head">
        <strong>{message.title || message.templateId}</strong>
        <em className={sent ? 'tag tag-open' : 'tag tag-danger'}>
          {sent ? text.messages.sent : text.messages.refused(message.errCode)}
        </em>
      </span>
      {messageLines(message, template).map((line) => (
        <span key={line.key} className="message-line">
          <small>{line.label}</small>
          {line.value}
        </span>
      ))}
      {sent ? null : <small>{reasonOf(text, message.errCode)}</small>}
      <small>{`${name} · ${beijingClock(new Date(message.at).getTime())}`}</small>
    </>
  )
}

/** One message as it lies in the list of service messages. */
export const MessageCard = ({ message, template, name, onOpen }: Props) => {
  const text = useText()
  if (onOpen === null || message.status === 'refused') {
    return (
      <div className="message">
        <Words message={message} template={template} name={name} />
      </div>
    )
  }
  return (
    <button type="button" className="message" title={text.messages.open} onClick={onOpen}>
      <Words message={message} template={template} name={name} />
    </button>
  )
}
