import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReportDetail } from '../../../domain/report/schema'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { ConfirmSheet } from '../../components/sheet/confirm-sheet'
import { useAnswer } from './use-answer'

/** Whoever reported it has the last word: solved, or not yet. */
export const AnswerFooter = ({ report }: { report: ReportDetail }) => {
  const [isDenying, deny] = useState(false)
  const [note, setNote] = useState('')
  const answer = useAnswer(() => deny(false))
  const failed = answer.error ? errorLine(answer.error) : undefined
  return (
    <View>
      {report.state === 'done' ? (
        <MainButton
          label="真的解决了"
          busy={answer.busy}
          note={failed}
          onTap={() => answer.send({ reportId: report.id, solved: true, note: '' })}
        />
      ) : null}
      <TextButton label="还没解决" tone="quiet" onTap={() => deny(true)} />
      <ConfirmSheet
        open={isDenying}
        onClose={() => deny(false)}
        title="还没解决？"
        text="会重新打开，派人再去看。"
        confirm="告诉他们还没好"
        busy={answer.busy}
        note={failed}
        reason={{ label: '哪里还不行（不写也行）', value: note, onInput: setNote }}
        onConfirm={() => answer.send({ reportId: report.id, solved: false, note })}
      />
    </View>
  )
}
