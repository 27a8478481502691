import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MyAssistance } from '../../../domain/assistance/schema'
import { sayMoment } from '../../../domain/say-day'
import { dayOf, type Instant } from '../../../domain/time'
import { api } from '../../api/client'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { ConfirmSheet } from '../../components/sheet/confirm-sheet'
import { NEED_WORDS, STATE_SAID } from './assistance-words'
import { StepList } from './step-list'
import { useAssistanceStep } from './use-assistance'

const sayDue = ({ state, dueAt, ownerName }: MyAssistance, now: Instant): string => {
  if (!dueAt) return ''
  const until = sayMoment(dueAt, dayOf(now))
  return state === 'open' ? `${until} 前有人接` : `${ownerName ?? ''}在办，${until} 前办好`
}

/** One's own request: how far it is, and the last word on it. */
export const MyRequestCard = ({ request, now }: { request: MyAssistance; now: Instant }) => {
  const [isAsking, ask] = useState(false)
  const [text, write] = useState('')
  const close = () => ask(false)
  const confirm = useAssistanceStep(api.assistance.confirm.mutate, '记下了', close)
  const cancel = useAssistanceStep(api.assistance.cancel.mutate, '好，不办了')
  const { id, need, state, name, forOther, mayConfirm, mayCancel, steps } = request
  return (
    <Card>
      <View className="row-apart">
        <View className="text-lead grow">{NEED_WORDS[need]}</View>
        <Tag {...STATE_SAID[state]} />
      </View>
      <View>
        {forOther ? `替${name}请的：` : ''}
        {request.text}
      </View>
      <View className="text-soft">{sayDue(request, now)}</View>
      <StepList steps={steps} now={now} />
      {mayConfirm ? (
        <View>
          <TextButton label="办好了，谢谢" onTap={() => confirm.send({ id, solved: true, text: '' })} />
          <TextButton label="还没办好" tone="quiet" onTap={() => ask(true)} />
        </View>
      ) : null}
      {mayCancel ? <TextButton label="不用了" tone="quiet" onTap={() => cancel.send({ id })} /> : null}
      <ConfirmSheet
        open={isAsking}
        onClose={close}
        title="还差什么？"
        reason={{ label: '说一句，接着办', value: text, onInput: write }}
        confirm="接着办"
        busy={confirm.busy}
        onConfirm={() => confirm.send({ id, solved: false, text: text.trim() })}
      />
    </Card>
  )
}
