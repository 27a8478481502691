import { useState } from 'react'
import { answerSubscription, type Choices, type Template } from '../api/subscriptions'
import { useAnswering } from '../state/use-answering'
import { useText } from '../text/text-context'
import { Sheet } from './sheet'

type Props = {
  openid: string
  templateIds: string[]
  templates: Template[]
  onAnswer: (value: Choices) => void
}

/** The subscribe-message question: each message can be ticked off; Cancel refuses them all. */
export const SubscribeSheet = ({ openid, templateIds, templates, onAnswer }: Props) => {
  const text = useText()
  const answering = useAnswering()
  const [off, setOff] = useState<string[]>([])
  const toggle = (id: string): void =>
    setOff((last) => (last.includes(id) ? last.filter((other) => other !== id) : [...last, id]))
  const answer = (accepted: string[]): void =>
    answering.run(async () => {
      const refused = templateIds.filter((id) => !accepted.includes(id))
      const yes = accepted.length > 0 ? await answerSubscription(openid, accepted, true) : {}
      const no = refused.length > 0 ? await answerSubscription(openid, refused, false) : {}
      onAnswer({ ...yes, ...no })
    })
  return (
    <Sheet
      icon="bell"
      title={text.ask.subscribeTitle}
      allow={text.ask.subscribeAllow}
      refuse={text.ask.subscribeRefuse}
      answering={answering}
      onAllow={() => answer(templateIds.filter((id) => !off.includes(id)))}
      onRefuse={() => answer([])}
    >
      {templateIds.map((id, index) => (
        <label key={id} className="choice">
          <input type="checkbox" checked={!off.includes(id)} onChange={() => toggle(id)} />
          <strong>
            {templates.find((template) => template.id === id)?.title ?? text.ask.template(index + 1)}
          </strong>
        </label>
      ))}
    </Sheet>
  )
}
