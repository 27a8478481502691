import type { Person } from '../api/people'
import type { Side } from '../state/chosen-people'
import { useText } from '../text/text-context'
import { Avatar } from './avatar'
import { Icon } from './icon'
import { Segments } from './segments'

type CountProps = { count: 1 | 2; onCount: (count: 1 | 2) => void }

/** One phone or two. */
export const PhoneCount = ({ count, onCount }: CountProps) => {
  const text = useText()
  return (
    <Segments
      label={text.phones.show}
      value={count === 1 ? 'one' : 'two'}
      onChange={(value) => onCount(value === 'one' ? 1 : 2)}
      segments={[
        { value: 'one', label: text.phones.one, face: <Icon name="one" /> },
        { value: 'two', label: text.phones.two, face: <Icon name="two" /> },
      ]}
    />
  )
}

type SideProps = { people: Record<Side, Person>; side: Side; onSide: (side: Side) => void }

/** Which of two phones to see where only one fits. */
export const PhoneSide = ({ people, side, onSide }: SideProps) => {
  const text = useText()
  const segmentOf = (value: Side) => ({
    value,
    label: text.phone.frame(people[value].name),
    face: <Avatar id={people[value].openid} name={people[value].name} size={24} />,
  })
  return (
    <Segments
      label={text.phones.show}
      value={side}
      onChange={onSide}
      segments={[segmentOf('left'), segmentOf('right')]}
    />
  )
}
