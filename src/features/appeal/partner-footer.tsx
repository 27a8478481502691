import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PartnerView } from '../../../domain/appeal/referral-schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useIntent } from '../../api/use-intent'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { ConfirmSheet } from '../../components/sheet/confirm-sheet'
import { toast } from '../../platform/toast'

const ASKS = { refused: '为什么不接', returned: '结果是什么，写给本人和社工' } as const

/** A partner takes the case, gives it back with a reason, or with its result. */
export const PartnerFooter = ({ shown }: { shown: PartnerView }) => {
  const [says, ask] = useState<'refused' | 'returned' | null>(null)
  const [words, write] = useState('')
  const client = useQueryClient()
  const answer = useIntent(api.referral.answer.mutate, {
    onSuccess: ({ state }) => {
      ask(null)
      toast(state === 'accepted' ? '接下了' : '回给社工了')
      void client.invalidateQueries({ queryKey: ['referrals'] })
      void client.invalidateQueries({ queryKey: ['referred'] })
    },
  })
  const base = { appealId: shown.appealId, referralId: shown.referralId }
  const note = answer.error ? errorLine(answer.error) : undefined
  return (
    <View>
      {shown.state === 'sent' ? (
        <MainButton
          label="我来接"
          busy={answer.busy}
          note={note}
          onTap={() => answer.send({ ...base, to: 'accepted' })}
        />
      ) : (
        <MainButton label="办完了，回给社工" onTap={() => ask('returned')} />
      )}
      <TextButton label="接不了" tone="quiet" onTap={() => ask('refused')} />
      {says ? (
        <ConfirmSheet
          open
          onClose={() => ask(null)}
          title={says === 'refused' ? '接不了' : '办完了'}
          confirm="回给社工"
          busy={answer.busy}
          note={note}
          reason={{ label: ASKS[says], value: words, onInput: write, required: true }}
          onConfirm={() => answer.send({ ...base, to: says, words })}
        />
      ) : null}
    </View>
  )
}
