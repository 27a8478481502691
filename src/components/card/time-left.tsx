import { sayMinutesLeft } from './say-minutes-left'
import { Tag } from './tag'

/** Minutes until something is due, as a tag; `null`: nothing is due. */
export const TimeLeft = ({ minutes }: { minutes: number | null }) => {
  const said = sayMinutesLeft(minutes)
  return said ? <Tag tone={said.tone} text={said.text} /> : null
}
