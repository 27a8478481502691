import { useState } from 'react'
import type { StaffAppealView } from '../../../domain/appeal/schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { ConfirmSheet } from '../../components/sheet/confirm-sheet'
import { useMove } from './use-move'

type MoveSheetProps = { appeal: StaffAppealView; onClose: () => void }

/** Puts the case back for everybody, with the reason its person reads. */
export const ReleaseSheet = ({ appeal, onClose }: MoveSheetProps) => {
  const [words, write] = useState('')
  const move = useMove(api.appeal.release.mutate, { said: '放回了', onDone: onClose })
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title="放回给大家接"
      text="本人会看到你放回了，等的时间从现在算起。"
      confirm="放回给大家接"
      busy={move.busy}
      note={move.error ? errorLine(move.error) : undefined}
      reason={{ label: '为什么放回', value: words, onInput: write, required: true }}
      onConfirm={() => move.send({ appealId: appeal.id, why: words })}
    />
  )
}
