import { useState } from 'react'
import type { Message } from '../api/outbox'
import type { Template } from '../api/subscriptions'
import { Empty, Waiting } from '../parts/empty'
import { Segments } from '../parts/segments'
import type { Phone } from '../state/use-phone'
import type { Remote } from '../state/use-remote'
import { useText } from '../text/text-context'
import { MessageCard } from './message-card'

type Props = {
  messages: Remote<Message[]>
  templates: Template[]
  phones: Phone[]
  nameOf: (openid: string) => string
}

/** Every subscribe message a function tried to send; a tap opens its page on the phone of whoever got it. */
export const MessagesTab = ({ messages, templates, phones, nameOf }: Props) => {
  const text = useText()
  const [whose, setWhose] = useState<'mine' | 'everyone'>('mine')
  if (messages.data === null) return <Waiting remote={messages} />
  const phoneOf = (message: Message): Phone | undefined =>
    phones.find((phone) => phone.openid === message.openid)
  const shown =
    whose === 'everyone' ? messages.data : messages.data.filter((message) => phoneOf(message) !== undefined)
  return (
    <>
      <div className="summary">
        <Segments
          label={text.tabs.messages}
          value={whose}
          onChange={setWhose}
          segments={[
            { value: 'mine', label: text.messages.mine },
            { value: 'everyone', label: text.messages.everyone },
          ]}
        />
      </div>
      {shown.length === 0 ? <Empty text={text.messages.empty} /> : null}
      <ol className="messages">
        {shown.map((message) => (
          <li key={message.number}>
            <MessageCard
              message={message}
              template={templates.find((template) => template.id === message.templateId)}
              name={nameOf(message.openid)}
              onOpen={phoneOf(message) === undefined ? null : () => phoneOf(message)?.open(message.page)}
            />
          </li>
        ))}
      </ol>
    </>
  )
}
