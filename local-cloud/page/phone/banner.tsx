import type { Message } from '../api/outbox'
import type { Template } from '../api/subscriptions'
import { Icon } from '../parts/icon'
import { messageLines } from '../parts/message-lines'
import { useText } from '../text/text-context'

type Props = { message: Message; template: Template | undefined; onOpen: () => void; onClose: () => void }

/** A subscribe message as it drops onto the phone. */
export const Banner = ({ message, template, onOpen, onClose }: Props) => {
  const text = useText()
  const lines = messageLines(message, template).map((line) => line.value)
  return (
    <div className="banner" role="status">
      <button type="button" className="banner-open" onClick={onOpen}>
        <span className="banner-icon">
          <Icon name="bell" />
        </span>
        <span className="banner-words">
          <small>
            {text.banner.from} · {text.banner.now}
          </small>
          <strong>{message.title || message.templateId}</strong>
          <span>{lines.slice(0, 2).join(' · ')}</span>
        </span>
      </button>
      <button type="button" className="banner-close" aria-label={text.close} onClick={onClose}>
        <Icon name="close" size={16} />
      </button>
    </div>
  )
}
