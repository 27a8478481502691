import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReferralView, SharedField } from '../../../domain/appeal/referral-schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useIntent } from '../../api/use-intent'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { MultiChoice } from '../../components/field/multi-choice'
import { FIELD_WORDS } from './referral-words'
import { useShowAppeal } from './use-appeal'

type ConsentProps = { appealId: string; referral: ReferralView }

/** The person decides field by field; nothing is ticked that is about them but what the worker wrote. */
export const ConsentFooter = ({ appealId, referral }: ConsentProps) => {
  const [fields, choose] = useState<SharedField[]>(referral.asked.filter((field) => field === 'summary'))
  const answer = useIntent(api.appeal.answerReferral.mutate, { onSuccess: useShowAppeal() })
  const base = { appealId, referralId: referral.id }
  return (
    <View className="stack">
      <MultiChoice
        label={`可以给${referral.partnerName}看什么？`}
        options={referral.asked.map((field) => ({ value: field, label: FIELD_WORDS[field] }))}
        values={fields}
        onChange={choose}
      />
      <MainButton
        label={fields.length === 0 ? '至少选一样' : `同意给这 ${fields.length} 样`}
        disabled={fields.length === 0}
        busy={answer.busy}
        note={answer.error ? errorLine(answer.error) : undefined}
        onTap={() => answer.send({ ...base, agree: true, fields })}
      />
      <TextButton
        label="不同意，不转"
        onTap={() => !answer.busy && answer.send({ ...base, agree: false, fields: [] })}
      />
    </View>
  )
}
