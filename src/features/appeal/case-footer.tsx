import { View } from '@tarojs/components'
import type { StaffAppealView } from '../../../domain/appeal/schema'
import type { PolicyBrief } from '../../../domain/policy/schema'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { AttachedPolicy } from './attached-policy'
import { SendBox } from './send-box'
import { useAcceptCase, useReplyToCase } from './use-case'

type CaseFooterProps = {
  appeal: StaffAppealView
  text: string
  onInput: (text: string) => void
  attached: PolicyBrief | null
  onDetach: () => void
  onSent: () => void
}

/** What a worker can do now: take the appeal, or answer the one that is theirs. */
export const CaseFooter = ({ appeal, text, onInput, attached, onDetach, onSent }: CaseFooterProps) => {
  const { accept, busy, error } = useAcceptCase(appeal.id)
  const reply = useReplyToCase(onSent)
  if (appeal.canAccept) {
    return (
      <MainButton label="我来接" busy={busy} note={error ? errorLine(error) : undefined} onTap={accept} />
    )
  }
  if (!appeal.canReply) {
    const why =
      appeal.state === 'closed' ? '本人已经结束这件事' : `${appeal.ownerName ?? '同事'}在跟,你可以看`
    return <View className="text-soft">{why}</View>
  }
  const words = text.trim()
  const send = () =>
    reply.send({ appealId: appeal.id, text: words === '' ? undefined : words, policyId: attached?.id })
  return (
    <View>
      {attached ? <AttachedPolicy title={attached.title} onRemove={onDetach} /> : null}
      <SendBox
        value={text}
        onInput={onInput}
        placeholder="回复本人…"
        ready={words !== '' || attached !== null}
        busy={reply.busy}
        error={reply.error}
        onSend={send}
      />
    </View>
  )
}
