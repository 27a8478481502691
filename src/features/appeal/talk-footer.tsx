import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AppealView } from '../../../domain/appeal/schema'
import { api } from '../../api/client'
import { useIntent } from '../../api/use-intent'
import { TextButton } from '../../components/button/text-button'
import { askSubscribe } from '../../platform/subscribe'
import { toast } from '../../platform/toast'
import { CloseSheet } from './close-sheet'
import { FileTools } from './file-tools'
import { SendBox } from './send-box'
import { useShowAppeal } from './use-appeal'

type TalkFooterProps = { appeal: AppealView; templateIds: readonly string[] }

const askToBeTold = async (templateIds: readonly string[]) => {
  const accepted = await askSubscribe(templateIds)
  toast(accepted ? '好，回了发微信叫你' : '没开微信提醒，回了在“我的”里看')
}

/** What the person can do in a talk: say more, be told of the answer, or say that it is done. */
export const TalkFooter = ({ appeal, templateIds }: TalkFooterProps) => {
  const [text, setText] = useState('')
  const [closing, setClosing] = useState(false)
  const show = useShowAppeal()
  const message = useIntent(api.appeal.send.mutate, {
    onSuccess: (answer) => {
      setText('')
      show(answer)
    },
  })
  return (
    <View>
      <View className="row-apart">
        {appeal.canClose ? (
          <TextButton label="问题解决了" tone="quiet" onTap={() => setClosing(true)} />
        ) : null}
        {templateIds.length > 0 && appeal.state !== 'closed' ? (
          <TextButton label="回了叫我" tone="quiet" onTap={() => void askToBeTold(templateIds)} />
        ) : null}
      </View>
      {appeal.canSend ? (
        <SendBox
          value={text}
          onInput={setText}
          placeholder="接着说…"
          ready={text.trim() !== ''}
          busy={message.busy}
          error={message.error}
          onSend={() => message.send({ appealId: appeal.id, text })}
          tools={
            <FileTools busy={message.busy} onFile={(file) => message.send({ appealId: appeal.id, file })} />
          }
        />
      ) : null}
      {closing ? <CloseSheet appealId={appeal.id} onClose={() => setClosing(false)} /> : null}
    </View>
  )
}
