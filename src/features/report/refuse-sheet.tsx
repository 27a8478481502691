import { useState } from 'react'
import { errorLine } from '../../api/error-texts'
import { ConfirmSheet } from '../../components/sheet/confirm-sheet'
import type { DeskSteps } from './use-desk-step'

type RefuseSheetProps = { reportId: string; steps: DeskSteps; onClose: () => void }

/** Nobody is refused without a reason they can read. */
export const RefuseSheet = ({ reportId, steps: { review }, onClose }: RefuseSheetProps) => {
  const [reason, setReason] = useState('')
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title="不受理"
      text="上报的人会看到原因。"
      confirm="不受理，告诉他"
      busy={review.busy}
      note={review.error ? errorLine(review.error) : undefined}
      reason={{ label: '原因，比如：不在这条街', value: reason, onInput: setReason, required: true }}
      onConfirm={() => review.send({ reportId, show: false, reason: reason.trim() })}
    />
  )
}
