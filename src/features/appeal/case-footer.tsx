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
import { OfferSheet } from './offer-sheet'
import { PolicySheet } from './policy-sheet'
import { SendBox } from './send-box'
import { useAcceptCase, useReplyToCase } from './use-case'
import './case-footer.scss'

type CaseFooterProps = PropsWithChildren<{
  appeal: StaffAppealView
  attached: PolicyBrief | null
  onAttach: (policy: PolicyBrief) => void
  onDetach: () => void
  onOpenPolicy: (policyId: string) => void
}>

const Accept = ({ appealId }: { appealId: string }) => {
  const { accept, busy, error } = useAcceptCase(appealId)
  return <MainButton label="我来接" busy={busy} note={error ? errorLine(error) : undefined} onTap={accept} />
}

type HelpersProps = Pick<CaseFooterProps, 'appeal' | 'onAttach'> & { onWords: (text: string) => void }

/** What makes an answer quick: words one has, a card one looks for, a time one can offer. */
const Helpers = ({ appeal, onAttach, onWords }: HelpersProps) => {
  const [sheet, open] = useState<'policy' | 'offer' | null>(null)
  const close = () => open(null)
  const attach = (policy: PolicyBrief) => {
    close()
    onAttach(policy)
  }
  return (
    <View className="row case-helpers">
      <CannedPicker appeal={appeal} onPick={onWords} />
      <TextButton label="找政策" tone="quiet" onTap={() => open('policy')} />
      <TextButton label="约时间" tone="quiet" onTap={() => open('offer')} />
      {sheet === 'policy' ? <PolicySheet onPick={attach} onClose={close} /> : null}
      {sheet === 'offer' ? <OfferSheet appeal={appeal} onClose={close} /> : null}
    </View>
  )
}

const Reply = ({ appeal, attached, onAttach, onDetach, onOpenPolicy, children }: CaseFooterProps) => {
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
      <Helpers appeal={appeal} onAttach={onAttach} onWords={setText} />
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
