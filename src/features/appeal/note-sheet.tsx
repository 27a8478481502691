import { useState } from 'react'
import type { StaffAppealView } from '../../../domain/appeal/schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { ConfirmSheet } from '../../components/sheet/confirm-sheet'
import { useMove } from './use-move'

type MoveSheetProps = { appeal: StaffAppealView; onClose: () => void }

/** A note for colleagues. */
export const NoteSheet = ({ appeal, onClose }: MoveSheetProps) => {
  const [words, write] = useState('')
  const move = useMove(api.appeal.note.mutate, { said: '记下了', onDone: onClose })
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title="记一笔"
      text="只有同事看得到，本人看不到。"
      confirm="记一笔"
      busy={move.busy}
      note={move.error ? errorLine(move.error) : undefined}
      reason={{ label: '记什么', value: words, onInput: write, required: true }}
      onConfirm={() => move.send({ appealId: appeal.id, text: words })}
    />
  )
}
