import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { AppealView } from '../../../../domain/appeal/schema'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { ConsentFooter } from '../../../features/appeal/consent-footer'
import { ReferralCard } from '../../../features/appeal/referral-card'
import { useAppeal } from '../../../features/appeal/use-appeal'

const Referrals = ({ appeal, chosen }: { appeal: AppealView; chosen: string }) => {
  const shown = [...appeal.referrals].sort((one) => (one.id === chosen ? -1 : 1))
  return (
    <View className="stack">
      <View className="text-soft">不同意也照样帮你。同意以后，对方只看得到你选的这些。</View>
      {shown.map((referral) => (
        <ReferralCard key={referral.id} referral={referral} now={appeal.now} reader="person" />
      ))}
    </View>
  )
}

/** A case handed to somebody else: the person says yes or no, and to what. */
export default function ReferralPage() {
  const { id = '', referralId = '' } = useRouter().params
  const query = useAppeal(id)
  const asked = query.data?.appeal.referrals.find((one) => one.state === 'proposed')
  return (
    <Screen footer={asked ? <ConsentFooter key={asked.id} appealId={id} referral={asked} /> : undefined}>
      <QueryView
        query={query}
        empty={{ when: ({ appeal }) => appeal.referrals.length === 0, text: '这件事没有转给别人' }}
      >
        {({ appeal }) => <Referrals appeal={appeal} chosen={referralId} />}
      </QueryView>
    </Screen>
  )
}
