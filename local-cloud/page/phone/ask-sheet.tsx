import type { Person } from '../api/people'
import type { Template } from '../api/subscriptions'
import type { Ask } from '../frame/parse-ask'
import { CANCELLED, type Outcome } from '../frame/reply'
import type { Phone } from '../state/use-phone'
import { LocationSheet } from './location-sheet'
import { PhoneNumberSheet } from './phone-number-sheet'
import { PrivacySheet } from './privacy-sheet'
import { SubscribeSheet } from './subscribe-sheet'

type Props = { ask: Exclude<Ask, { ask: 'scan' }>; phone: Phone; person: Person; templates: Template[] }

/** Lays the question the app asked over the phone and gives the app its answer. */
export const AskSheet = ({ ask, phone, person, templates }: Props) => {
  const answer = (value: Extract<Outcome, { ok: true }>['value']): void =>
    phone.reply(ask, { ok: true, value })
  const refuse = (): void => phone.reply(ask, CANCELLED)
  switch (ask.ask) {
    case 'phone':
      return <PhoneNumberSheet person={person} onAnswer={answer} onRefuse={refuse} />
    case 'subscribe':
      return (
        <SubscribeSheet
          openid={person.openid}
          templateIds={ask.input.templateIds}
          templates={templates}
          onAnswer={answer}
        />
      )
    case 'privacy':
      return <PrivacySheet onAnswer={answer} />
    case 'location':
      return <LocationSheet onAnswer={answer} onRefuse={refuse} />
  }
}
