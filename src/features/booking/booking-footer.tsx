import type { ProgrammeView, SlotView } from '../../../domain/booking/call-schema'
import { sayClock } from '../../../domain/say-day'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import type { BookingFlow } from './use-booking-flow'

type BookingFooterProps = {
  programme: ProgrammeView
  picked: SlotView | null
  flow: BookingFlow
  onAsk: () => void
}

/**
 * The one action under the grid: book the picked time, and what became of the last try. A refusal is about the slot
 * it was said of; once another one is picked it is gone.
 */
export const BookingFooter = ({ programme, picked, flow, onAsk }: BookingFooterProps) => {
  if (!programme.bookable) return <MainButton label="问问社工" onTap={onAsk} />
  const isAboutThis = picked === null || picked.id === flow.wanted
  return (
    <MainButton
      label={picked ? `约 ${sayClock(picked.start)}` : '先点一个时间'}
      disabled={picked === null}
      busy={flow.busy}
      note={flow.error !== null && isAboutThis ? errorLine(flow.error) : undefined}
      onTap={() => picked && void flow.book(picked.id)}
    />
  )
}
