import type { StaffAppealView } from '../../../domain/appeal/schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { ConfirmSheet } from '../../components/sheet/confirm-sheet'
import { useCaseTools } from './use-case-tools'
import { useMove } from './use-move'

type MoveSheetProps = { appeal: StaffAppealView; onClose: () => void }

/** Standing in for an owner who is away; while they are there it cannot be done, and the sheet says so. */
export const SubstituteSheet = ({ appeal, onClose }: MoveSheetProps) => {
  const tools = useCaseTools(appeal.id)
  const move = useMove(api.appeal.substitute.mutate, { said: '你在跟了', onDone: onClose })
  const isAway = tools.data?.ownerAbsent ?? false
  const who = appeal.ownerName ?? '同事'
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title="我先跟"
      text={isAway ? `${who}这几天不在。接过来以后由你回，本人会看到。` : `${who}今天在，先问问${who}。`}
      confirm="我先跟"
      busy={move.busy}
      note={move.error ? errorLine(move.error) : undefined}
      onConfirm={() => (isAway ? move.send({ appealId: appeal.id }) : onClose())}
    />
  )
}
