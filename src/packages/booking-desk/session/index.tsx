import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { SessionView, Visit } from '../../../../domain/booking/door-schema'
import { dayWords } from '../../../../domain/say-day'
import { dayOf } from '../../../../domain/time'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { DetailsSheet } from '../../../features/door/details-sheet'
import { LateSheet } from '../../../features/door/late-sheet'
import { OutcomeSheet } from '../../../features/door/outcome-sheet'
import { SessionList } from '../../../features/door/session-list'
import {
  useCallIn,
  useCheckIn,
  useFinish,
  useMarkNoShow,
  useUndoNoShow,
} from '../../../features/door/use-door'
import { useSession } from '../../../features/door/use-session'
import { WalkInSheet } from '../../../features/door/walk-in-sheet'

type Open = { sheet: 'walkIn' | 'late' } | { sheet: 'outcome' | 'details'; visit: Visit } | null

const nothing = () => undefined

const titleOf = (session: SessionView | undefined): string => {
  if (!session) return '名单'
  const { date, near } = dayWords(session.day, dayOf(session.now))
  return `${session.name} · ${near ?? date}`
}

type SheetsProps = { session: SessionView; open: Open; onClose: () => void }

const Sheets = ({ session, open, onClose }: SheetsProps) => {
  if (open === null) return null
  if (open.sheet === 'late') return <LateSheet session={session} onClose={onClose} />
  if (open.sheet === 'outcome') return <OutcomeSheet visit={open.visit} onClose={onClose} />
  if (open.sheet === 'details') return <DetailsSheet visit={open.visit} onClose={onClose} />
  const isToday = session.day === dayOf(session.now)
  return <WalkInSheet slots={session.slots} isToday={isToday} onClose={onClose} />
}

/** A provider's day: who comes when, and every step at the door under one thumb. */
export default function Session() {
  const { params } = useRouter()
  const query = useSession(params.programmeId ?? '', params.day)
  const [open, setOpen] = useState<Open>(null)
  const checkIn = useCheckIn()
  const call = useCallIn()
  const noShow = useMarkNoShow()
  const undo = useUndoNoShow()
  const finish = useFinish(nothing)
  const session = query.data
  const on = {
    onCheckIn: ({ id }: Visit) => checkIn.send({ bookingId: id }),
    onCall: ({ id }: Visit) => call.send({ bookingId: id }),
    onNoShow: ({ id }: Visit) => noShow.send({ bookingId: id }),
    onUndo: ({ id }: Visit) => undo.send({ bookingId: id }),
    onFinish: (visit: Visit) =>
      session?.asksOutcome ? setOpen({ sheet: 'outcome', visit }) : finish.send({ bookingId: visit.id }),
    onDetails: (visit: Visit) => setOpen({ sheet: 'details', visit }),
  }
  return (
    <Screen
      title={titleOf(session)}
      footer={
        session ? (
          <>
            <MainButton label="没带手机，报号排上" onTap={() => setOpen({ sheet: 'walkIn' })} />
            <TextButton label="今天晚了，告诉大家" onTap={() => setOpen({ sheet: 'late' })} />
          </>
        ) : undefined
      }
    >
      <QueryView query={query}>{(view) => <SessionList session={view} on={on} />}</QueryView>
      {session ? <Sheets session={session} open={open} onClose={() => setOpen(null)} /> : null}
    </Screen>
  )
}
