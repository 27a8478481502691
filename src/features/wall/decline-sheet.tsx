import { useState } from 'react'
import type { DeskWork } from '../../../domain/wall/schema'
import { errorLine } from '../../api/error-texts'
import { ConfirmSheet } from '../../components/sheet/confirm-sheet'
import { useWallSteps } from './use-wall'

type DeclineSheetProps = { work: DeskWork; onClose: () => void }

/** A no always says why: its author reads it. */
export const DeclineSheet = ({ work, onClose }: DeclineSheetProps) => {
  const [reason, setReason] = useState('')
  const { review } = useWallSteps(onClose)
  const isHiding = work.state === 'shown'
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title={isHiding ? `把《${work.title}》撤下来？` : `《${work.title}》不上墙？`}
      confirm={isHiding ? '撤下来，告诉作者' : '不上墙，告诉作者'}
      busy={review.busy}
      note={review.error ? errorLine(review.error) : undefined}
      reason={{ label: '为什么，作者读得到', value: reason, onInput: setReason, required: true }}
      onConfirm={() =>
        review.send({ workId: work.id, to: isHiding ? 'hidden' : 'declined', reason: reason.trim() })
      }
    />
  )
}
