import { useState } from 'react'
import type { CorrectionView } from '../../../../domain/directory/desk-schema'
import { errorLine } from '../../../api/error-texts'
import { ConfirmSheet } from '../../../components/sheet/confirm-sheet'
import { toast } from '../../../platform/toast'
import { useDecideCorrection } from './use-desk'

type DecideSheetProps = {
  correction: CorrectionView
  decision: 'applied' | 'refused'
  onClose: () => void
}

const WORDS = {
  applied: { title: '改好了，告诉报的人', start: '谢谢，改好了' },
  refused: { title: '没有错，告诉报的人', start: '去看过，和清单上一样' },
}

/** Ends a report; who sent it reads the answer. */
export const DecideSheet = ({ correction, decision, onClose }: DecideSheetProps) => {
  const { title, start } = WORDS[decision]
  const [answer, setAnswer] = useState(start)
  const decide = useDecideCorrection(() => {
    toast('已经告诉对方')
    onClose()
  })
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title={title}
      text={correction.placeName}
      confirm="发给对方"
      busy={decide.busy}
      note={decide.error ? errorLine(decide.error) : undefined}
      reason={{ label: '对方会看到这句话', value: answer, onInput: setAnswer, required: true }}
      onConfirm={() => decide.send({ correctionId: correction.id, decision, answer })}
    />
  )
}
