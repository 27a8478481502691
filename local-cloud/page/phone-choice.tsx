import { Avatar } from './parts/avatar'
import { Icon } from './parts/icon'
import { Segments } from './parts/segments'
import type { Side } from './state/chosen-people'
import type { Desk } from './state/use-desk'
import { useText } from './text/text-context'

/** One phone or two. */
const PhoneCount = ({ desk }: { desk: Desk }) => {
  const text = useText()
  return (
    <Segments
      label={text.phones.show}
      value={desk.phones.length === 1 ? 'one' : 'two'}
      onChange={(value) => desk.show(value === 'one' ? 1 : 2)}
      segments={[
        { value: 'one', label: text.phones.one, face: <Icon name="one" /> },
        { value: 'two', label: text.phones.two, face: <Icon name="two" /> },
      ]}
    />
  )
}

/** Which of two phones to see where only one fits. */
const PhoneSide = ({ desk }: { desk: Desk }) => {
  const text = useText()
  const segmentOf = (value: Side) => {
    const { openid, name } = desk.personOf(desk.holders[value])
    return { value, label: text.phone.frame(name), face: <Avatar id={openid} name={name} size={24} /> }
  }
  return (
    <Segments
      label={text.phones.show}
      value={desk.active.side}
      onChange={desk.activate}
      segments={[segmentOf('left'), segmentOf('right')]}
    />
  )
}

/** Which phones to see. */
export const PhoneChoice = ({ desk, narrow }: { desk: Desk; narrow: boolean }) =>
  narrow && desk.phones.length === 2 ? <PhoneSide desk={desk} /> : <PhoneCount desk={desk} />
