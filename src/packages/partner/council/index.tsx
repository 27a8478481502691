import { View } from '@tarojs/components'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { PartnerCard } from '../../../features/partner/partner-card'
import { usePartners } from '../../../features/partner/use-partners'

/** Who stands behind the street, what they promised, and what has come. */
export default function CouncilPage() {
  const query = usePartners()
  return (
    <Screen>
      <QueryView
        query={query}
        empty={{ when: ({ partners }) => partners.length === 0, text: '还没有爱心单位' }}
      >
        {({ partners, now }) => (
          <View className="stack">
            <View className="text-soft">党建联席会 {partners.length} 家单位，一起撑着这条街。</View>
            {partners.map((partner) => (
              <PartnerCard key={partner.id} partner={partner} now={now} />
            ))}
          </View>
        )}
      </QueryView>
    </Screen>
  )
}
