import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { ConfirmSheet } from '../../../components/sheet/confirm-sheet'
import { toast } from '../../../platform/toast'
import { useReviewDraft } from './use-card-desk'

type On = { policyId: string; rev: number }
type Asking = 'publish' | 'sendBack' | null

/** Yes or no to what a colleague wrote: publish it as the next version, or say what is wrong. */
export const ReviewFooter = ({ on }: { on: On }) => {
  const [asking, ask] = useState<Asking>(null)
  const [why, setWhy] = useState('')
  const close = () => ask(null)
  const review = useReviewDraft(() => {
    toast(asking === 'publish' ? '发布了，骑手看得到了' : '退回去了')
    close()
  })
  const note = review.error ? errorLine(review.error) : undefined
  return (
    <View>
      <MainButton label="没问题，发布" onTap={() => ask('publish')} />
      <TextButton label="退回去改" tone="quiet" onTap={() => ask('sendBack')} />
      <ConfirmSheet
        open={asking === 'publish'}
        onClose={close}
        title="发布这一版"
        text="骑手马上就看到，搜索也马上跟着变。"
        confirm="发布"
        busy={review.busy}
        note={note}
        onConfirm={() => review.send({ ...on, decision: 'publish' })}
      />
      <ConfirmSheet
        open={asking === 'sendBack'}
        onClose={close}
        title="退回去改"
        confirm="退回"
        busy={review.busy}
        note={note}
        reason={{ label: '哪里不对，怎么改', value: why, onInput: setWhy, required: true }}
        onConfirm={() => review.send({ ...on, decision: 'sendBack', why })}
      />
    </View>
  )
}
