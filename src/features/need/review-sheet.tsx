import { useState } from 'react'
import type { DeskWish } from '../../../domain/need/schema'
import { errorLine } from '../../api/error-texts'
import { ConfirmSheet } from '../../components/sheet/confirm-sheet'
import { useWishDesk } from './use-wishes'

export type Verdict = 'adopted' | 'declined' | 'hidden'

const WORDS: Record<Verdict, { title: string; confirm: string; reason: string }> = {
  adopted: { title: '答应去办', confirm: '答应，告诉大家', reason: '打算怎么办（不写也行）' },
  declined: { title: '这次办不成', confirm: '告诉大家办不成', reason: '为什么办不成' },
  hidden: { title: '不放出来', confirm: '不放出来', reason: '为什么' },
}

type ReviewSheetProps = { wish: DeskWish; to: Verdict; onClose: () => void }

/** The desk's word on a wish; a no always says why. */
export const ReviewSheet = ({ wish, to, onClose }: ReviewSheetProps) => {
  const [reason, setReason] = useState('')
  const { review } = useWishDesk(onClose)
  const words = WORDS[to]
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title={words.title}
      text={wish.text}
      confirm={words.confirm}
      busy={review.busy}
      note={review.error ? errorLine(review.error) : undefined}
      reason={{ label: words.reason, value: reason, onInput: setReason, required: to !== 'adopted' }}
      onConfirm={() => review.send({ wishId: wish.id, to, reason: reason.trim() })}
    />
  )
}
