import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PartnerView, PledgeView } from '../../../../domain/partner/schema'
import { dayWords } from '../../../../domain/say-day'
import { dayOf } from '../../../../domain/time'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { TabStrip } from '../../../components/tab-strip/tab-strip'
import { DeliverSheet } from '../../../features/partner/deliver-sheet'
import { MinutesSheet } from '../../../features/partner/minutes-sheet'
import { PartnerCard } from '../../../features/partner/partner-card'
import { PledgeSheet } from '../../../features/partner/pledge-sheet'
import { useDeskPartners, useMinutes } from '../../../features/partner/use-partners'

const TABS = [
  { id: 'pledges', label: '承诺和到货' },
  { id: 'minutes', label: '会议纪要' },
] as const
type Tab = (typeof TABS)[number]['id']

const Minutes = ({ today }: { today: string }) => {
  const query = useMinutes()
  return (
    <QueryView
      query={query}
      empty={{
        when: ({ pages }) => pages[0]?.minutes.length === 0,
        text: '还没有纪要',
        hint: '开完会，存一份',
      }}
    >
      {({ pages }) => (
        <View className="stack">
          {pages.flatMap(({ minutes }) =>
            minutes.map(({ id, day, title, text, byName, units }) => (
              <Card key={id}>
                <View className="text-lead">{title}</View>
                <View className="text-note">
                  {dayWords(day, today).date} · {units.length} 家到会 · {byName}记
                </View>
                <View>{text}</View>
              </Card>
            )),
          )}
          {query.hasNextPage ? (
            <TextButton label="看更早的" tone="quiet" onTap={() => void query.fetchNextPage()} />
          ) : null}
        </View>
      )}
    </QueryView>
  )
}

/** The joint council's desk: pledges, deliveries, minutes. */
export default function CouncilDeskPage() {
  const query = useDeskPartners()
  const [tab, setTab] = useState<Tab>('pledges')
  const [pledging, setPledging] = useState<PartnerView | null>(null)
  const [delivering, setDelivering] = useState<PledgeView | null>(null)
  const [isWriting, setWriting] = useState(false)
  const now = query.data?.now ?? ''
  return (
    <Screen
      footer={tab === 'minutes' ? <MainButton label="写一份纪要" onTap={() => setWriting(true)} /> : null}
    >
      <View className="stack">
        <TabStrip tabs={TABS} chosen={tab} onChoose={setTab} />
        <QueryView
          query={query}
          empty={{ when: ({ partners }) => partners.length === 0, text: '还没有单位' }}
        >
          {({ partners }) =>
            tab === 'minutes' ? (
              <Minutes today={dayOf(now)} />
            ) : (
              <View className="stack">
                {partners.map((partner) => (
                  <PartnerCard
                    key={partner.id}
                    partner={partner}
                    now={now}
                    action={<TextButton label="加一条承诺" onTap={() => setPledging(partner)} />}
                    pledgeAction={(pledge) => (
                      <TextButton label="记到货" onTap={() => setDelivering(pledge)} />
                    )}
                  />
                ))}
              </View>
            )
          }
        </QueryView>
      </View>
      {pledging ? <PledgeSheet partner={pledging} onClose={() => setPledging(null)} /> : null}
      {delivering ? <DeliverSheet pledge={delivering} now={now} onClose={() => setDelivering(null)} /> : null}
      {isWriting && query.data ? (
        <MinutesSheet partners={query.data.partners} now={now} onClose={() => setWriting(false)} />
      ) : null}
    </Screen>
  )
}
