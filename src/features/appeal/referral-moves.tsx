import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReferralView } from '../../../domain/appeal/referral-schema'
import type { StaffAppealView } from '../../../domain/appeal/schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { TextButton } from '../../components/button/text-button'
import { MenuRow } from '../../components/card/menu-row'
import { ConfirmSheet } from '../../components/sheet/confirm-sheet'
import { ProposeSheet } from './propose-sheet'
import { ReferralCard } from './referral-card'
import { useMove } from './use-move'

type To = 'withdrawn' | 'sent' | 'accepted' | 'refused' | 'returned'
const NEXT: Partial<Record<ReferralView['state'], { to: To; label: string }[]>> = {
  proposed: [{ to: 'withdrawn', label: '不问了，撤回' }],
  consented: [
    { to: 'sent', label: '转过去' },
    { to: 'withdrawn', label: '不转了' },
  ],
  sent: [
    { to: 'accepted', label: '对方说接' },
    { to: 'refused', label: '对方说不接' },
  ],
  accepted: [{ to: 'returned', label: '对方办完了' }],
}

type OneProps = { appeal: StaffAppealView; referral: ReferralView }

const One = ({ appeal, referral }: OneProps) => {
  const [next, open] = useState<{ to: To; label: string } | null>(null)
  const [words, write] = useState('')
  const move = useMove(api.appeal.moveReferral.mutate, { said: '记下了', onDone: () => open(null) })
  const asksWords = next?.to === 'refused' || next?.to === 'returned'
  return (
    <View>
      <ReferralCard referral={referral} now={appeal.now} reader="worker" />
      <View className="row-apart">
        {(NEXT[referral.state] ?? []).map((one) => (
          <TextButton key={one.to} label={one.label} onTap={() => open(one)} />
        ))}
      </View>
      {next ? (
        <ConfirmSheet
          open
          onClose={() => open(null)}
          title={next.label}
          confirm={next.label}
          busy={move.busy}
          note={move.error ? errorLine(move.error) : undefined}
          {...(asksWords && {
            reason: {
              label: next.to === 'refused' ? '对方怎么说的' : '结果是什么',
              value: words,
              onInput: write,
              required: true,
            },
          })}
          onConfirm={() =>
            move.send({
              appealId: appeal.id,
              referralId: referral.id,
              to: next.to,
              ...(asksWords && { words }),
            })
          }
        />
      ) : null}
    </View>
  )
}

/** Referrals of a case with their next moves, and the way to a new one. */
export const ReferralMoves = ({ appeal }: { appeal: StaffAppealView }) => {
  const [isOpen, open] = useState(false)
  const isBusy = appeal.referrals.some(({ state }) => NEXT[state] !== undefined)
  const canAct = appeal.canHandOver && appeal.state !== 'submitted' && !isBusy
  return (
    <View className="stack">
      {appeal.referrals.map((referral) => (
        <One key={referral.id} appeal={appeal} referral={referral} />
      ))}
      {canAct ? (
        <MenuRow
          icon="scale"
          title="转给律师、工会、义诊、平台、部门"
          text="先问本人同不同意、给哪些"
          onTap={() => open(true)}
        />
      ) : null}
      {isOpen ? <ProposeSheet appeal={appeal} onClose={() => open(false)} /> : null}
    </View>
  )
}
