import { Text, View } from '@tarojs/components'
import type { ReferralView, SharedField } from '../../../domain/appeal/referral-schema'
import type { Instant } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { FIELD_WORDS, PARTNER_WORDS, REFERRAL_STEPS, REFERRAL_WORDS } from './referral-words'
import { sayMoment } from './say-moment'

type ReferralCardProps = { referral: ReferralView; now: Instant; reader: 'person' | 'worker' }

/** One referral: to whom, what was asked and agreed to, and every step of it with its words. */
export const ReferralCard = ({ referral, now, reader }: ReferralCardProps) => {
  const { partner, partnerName, state, summary, asked, shared, steps } = referral
  const { tone, text } = REFERRAL_WORDS[state]
  const isAsked = reader === 'worker' && state === 'proposed'
  const nameOf = (field: SharedField) =>
    reader === 'worker' ? FIELD_WORDS[field].replace('你的', '') : FIELD_WORDS[field]
  const given = shared.length > 0 ? shared : asked
  return (
    <Card>
      <View className="row-apart">
        <View className="text-lead grow">
          {PARTNER_WORDS[partner]} · {partnerName}
        </View>
        <Tag tone={tone} text={isAsked ? '等本人点头' : text} />
      </View>
      {summary ? <View className="thread-centre">{summary}</View> : null}
      <View className="text-soft">
        {shared.length > 0 ? '同意给：' : '想给：'}
        {given.map(nameOf).join('、')}
      </View>
      {steps.map((step) => (
        <View key={`${step.at}${step.to}`} className="row-apart">
          <Text className="text-note grow">
            {step.byName} · {REFERRAL_STEPS[step.to]}
            {step.words ? `：${step.words}` : ''}
          </Text>
          <Text className="text-note">{sayMoment(step.at, now)}</Text>
        </View>
      ))}
    </Card>
  )
}
