import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CardForDesk } from '../../../../domain/policy/desk-schema'
import { draftProblems } from '../../../../domain/policy/draft-problems'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { ConfirmSheet } from '../../../components/sheet/confirm-sheet'
import { openPage } from '../../../platform/open-page'
import { toast } from '../../../platform/toast'
import { useCheckCard, useDropDraft, useSubmitDraft } from './use-card-desk'

type On = { policyId: string; rev: number }
type FooterProps = { card: CardForDesk }

const onOf = ({ row, rev }: CardForDesk): On => ({ policyId: row.id, rev })
const edit = (policyId: string) => openPage(`packages/policy-desk/edit/index?id=${policyId}`)

/** A draft of one's own: hand it in, write on, or throw it away. */
const DraftFooter = ({ card }: FooterProps) => {
  const [asking, ask] = useState<'submit' | 'drop' | null>(null)
  const close = () => ask(null)
  const submit = useSubmitDraft(() => {
    toast('交上去了，等另一位来审')
    close()
  })
  const drop = useDropDraft(() => {
    toast('草稿扔掉了')
    close()
  })
  const on = onOf(card)
  const missing = draftProblems(card.content).length
  return (
    <View>
      {missing > 0 ? (
        <MainButton label={`还差 ${missing} 处，接着写`} onTap={() => edit(on.policyId)} />
      ) : (
        <MainButton label="交去审核" onTap={() => ask('submit')} />
      )}
      {missing > 0 ? null : <TextButton label="接着改" onTap={() => edit(on.policyId)} />}
      <TextButton label="扔掉草稿" tone="quiet" onTap={() => ask('drop')} />
      <ConfirmSheet
        open={asking === 'submit'}
        onClose={close}
        title="交去审核"
        text="交上去就是说：每一条都对过出处了。今天记作核对的日子。"
        confirm="对过了，交"
        busy={submit.busy}
        note={submit.error ? errorLine(submit.error) : undefined}
        onConfirm={() => submit.send(on)}
      />
      <ConfirmSheet
        open={asking === 'drop'}
        onClose={close}
        title="扔掉草稿"
        text="发布的那一版不动。"
        confirm="扔掉"
        busy={drop.busy}
        note={drop.error ? errorLine(drop.error) : undefined}
        onConfirm={() => drop.send(on)}
      />
    </View>
  )
}

/** Nothing written: note that it was compared with its sources, or start to change it. */
const CheckFooter = ({ card }: FooterProps) => {
  const [asking, ask] = useState(false)
  const check = useCheckCard(() => {
    toast('记下了，今天核对过')
    ask(false)
  })
  return (
    <View>
      <MainButton label="对过出处，没变" onTap={() => ask(true)} />
      <TextButton label="改这张卡" onTap={() => edit(card.row.id)} />
      <ConfirmSheet
        open={asking}
        onClose={() => ask(false)}
        title="记一次核对"
        text="出处都打开看过，和卡上写的一样。"
        confirm="一样，记下"
        busy={check.busy}
        note={check.error ? errorLine(check.error) : undefined}
        onConfirm={() => check.send(onOf(card))}
      />
    </View>
  )
}

/** What one can do with a card that is not one's to review. */
export const WriterFooter = ({ card }: FooterProps) => {
  if (card.row.draft === null) return <CheckFooter card={card} />
  if (card.row.draft !== 'submitted') return <DraftFooter card={card} />
  return <TextButton label="收回来接着改" onTap={() => edit(card.row.id)} />
}
