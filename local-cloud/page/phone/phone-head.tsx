import type { Person } from '../api/people'
import { Avatar } from '../parts/avatar'
import { Icon } from '../parts/icon'
import { IconButton } from '../parts/icon-button'
import type { Phone } from '../state/use-phone'
import { useText } from '../text/text-context'

type Props = { phone: Phone; person: Person; id: string; onScan: () => void }

/** Whose phone it is, and what a hand can do with it. */
export const PhoneHead = ({ phone, person, id, onScan }: Props) => {
  const text = useText()
  const off = phone.address === null
  return (
    <header className="phone-head">
      <Avatar id={person.openid} name={person.name} />
      <div className="phone-who" title={person.note}>
        <strong id={id}>{person.name}</strong>
        <small>{person.note ?? person.phone ?? person.openid}</small>
      </div>
      <IconButton icon="scan" label={text.phone.scan} onTap={onScan} disabled={off} />
      <IconButton icon="home" label={text.phone.home} onTap={phone.restart} disabled={off} />
      {phone.address === null ? null : (
        <a
          className="icon-button"
          href={phone.address}
          target="_blank"
          rel="noreferrer"
          aria-label={text.phone.alone}
          title={text.phone.alone}
        >
          <Icon name="alone" size={18} />
        </a>
      )}
    </header>
  )
}
