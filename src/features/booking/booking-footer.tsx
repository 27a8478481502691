import type { ProgrammeView, SlotView } from '../../../domain/booking/call-schema'
import { sayClock } from '../../../domain/say-day'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { slotWords } from './slot-words'
import type { BookingFlow } from './use-booking-flow'

type BookingFooterProps = {
  programme: ProgrammeView
  picked: SlotView | null
  moving: boolean
  flow: BookingFlow
  onWant: () => void
  onMine: () => void
  onAsk: () => void
}

const labelOf = (picked: SlotView, moving: boolean): string => {
  const clock = sayClock(picked.start)
  const { action } = slotWords(picked)
  if (action === 'mine') return '看我的预约'
  if (action === 'line') return moving ? `${clock} 满了，换一个` : `排队等 ${clock}`
  return moving ? `改到 ${clock}` : `约 ${clock}`
}

/**
 * The one action under the grid: book the picked time, join its line, move there; and what became of the last try. A
 * refusal is about the slot it was said of; once another one is picked it is gone.
 */
export const BookingFooter = (props: BookingFooterProps) => {
  const { programme, picked, moving, flow, onWant, onMine, onAsk } = props
  if (!programme.bookable) return <MainButton label="问问社工" onTap={onAsk} />
  if (picked === null) {
    const note = flow.error !== null ? errorLine(flow.error) : undefined
    return <MainButton label="先点一个时间" disabled note={note} onTap={onWant} />
  }
  const { action } = slotWords(picked)
  const isAboutThis = picked.id === flow.wanted?.slotId
  return (
    <MainButton
      label={labelOf(picked, moving)}
      disabled={moving && action === 'line'}
      busy={flow.busy}
      note={flow.error !== null && isAboutThis ? errorLine(flow.error) : undefined}
      onTap={action === 'mine' ? onMine : onWant}
    />
  )
}
