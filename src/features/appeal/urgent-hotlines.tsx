import { type Hotline, HotlineStrip } from './hotline-strip'
import { NATIONAL_LINES } from './national-lines'
import { useMyAppeals } from './use-my-appeals'

/** The numbers above an urgent talk: those its sending was answered with, else those of the street. */
export const UrgentHotlines = ({ known }: { known: readonly Hotline[] }) => {
  const mine = useMyAppeals()
  return <HotlineStrip hotlines={known.length > 0 ? known : (mine.data?.hotlines ?? NATIONAL_LINES)} urgent />
}
