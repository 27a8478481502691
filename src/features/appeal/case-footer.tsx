import { View } from '@tarojs/components'
import { type PropsWithChildren, useState } from 'react'
import type { StaffAppealView } from '../../../domain/appeal/schema'
import type { PolicyBrief } from '../../../domain/policy/schema'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { AttachedPolicy } from './attached-policy'
import { CannedPicker } from './canned-picker'
import { FileTools } from './file-tools'
import { SendBox } from './send-box'
import { useAcceptCase, useReplyToCase } from './use-case'

type CaseFooterProps = PropsWithChildren<{
  appeal: StaffAppealView
  attached: PolicyBrief | null
  onDetach: () => void
  onOpenPolicy: (policyId: string) => void
}>

const Accept = ({ appealId }: { appealId: string }) => {
  const { accept, busy, error } = useAcceptCase(appealId)
  return <MainButton label="我来接" busy={busy} note={error ? errorLine(error) : undefined} onTap={accept} />
}

const Reply = ({ appeal, attached, onDetach, onOpenPolicy, children }: CaseFooterProps) => {
  const [text, setText] = useState('')
  const reply = useReplyToCase(() => {
    setText('')
    onDetach()
  })
  const words = text.trim()
  const send = (asks: boolean) =>
    reply.send({ appealId: appeal.id, text: words === '' ? undefined : words, policyId: attached?.id, asks })
  return (
    <View>
      {attached ? (
        <AttachedPolicy title={attached.title} onOpen={() => onOpenPolicy(attached.id)} onRemove={onDetach} />
      ) : (
        children
      )}
      <CannedPicker appeal={appeal} onPick={setText} />
      <SendBox
        value={text}
        onInput={setText}
        placeholder="回复本人…"
        ready={words !== '' || attached !== null}
        busy={reply.busy}
        error={reply.error}
        onSend={() => send(false)}
        tools={
          <FileTools
            busy={reply.busy}
            onFile={(file) => reply.send({ appealId: appeal.id, file, asks: false })}
          />
        }
      />
      {words === '' ? null : (
        <TextButton label="发出去，等本人回话" tone="quiet" onTap={() => !reply.busy && send(true)} />
      )}
    </View>
  )
}

/**
 * What a worker can do now: take the appeal, or answer the one that is theirs. The children propose cards and give
 * way to the one that was picked.
 */
export const CaseFooter = (props: CaseFooterProps) => {
  const { canAccept, canReply, state, ownerName, id } = props.appeal
  if (canAccept) return <Accept appealId={id} />
  if (canReply) return <Reply {...props} />
  return (
    <View className="text-soft">
      {state === 'closed' ? '本人已经结束这件事' : `${ownerName ?? '同事'}在跟，你可以看`}
    </View>
  )
}
