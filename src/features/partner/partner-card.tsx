import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { PartnerView, PledgeView } from '../../../domain/partner/schema'
import type { Instant } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { DeliveryRow } from './delivery-row'
import './partner-card.scss'
import { sayPledge, sayPledgeState } from './partner-words'

type PledgeRowProps = { pledge: PledgeView; now: Instant; desk: boolean; action?: ReactNode }

const PledgeRow = ({ pledge, now, desk, action }: PledgeRowProps) => {
  const state = sayPledgeState(pledge)
  const share = Math.min(100, Math.round((pledge.delivered / pledge.amount) * 100))
  return (
    <View className="pledge">
      <View className="row-apart">
        <View className="grow">{pledge.what}</View>
        <Tag tone={state.tone} text={state.text} />
      </View>
      <View className="pledge-bar">
        <View className="pledge-part" style={{ width: `${share}%` }} />
      </View>
      <View className="text-note">{sayPledge(pledge, now)}</View>
      {pledge.deliveries.map((delivery) => (
        <DeliveryRow
          key={`${delivery.day}${delivery.amount}${delivery.note}`}
          pledge={pledge}
          delivery={delivery}
          now={now}
          desk={desk}
        />
      ))}
      {action}
    </View>
  )
}

type PartnerCardProps = {
  partner: PartnerView
  now: Instant
  /** What staff do with the partner, and with each pledge. */
  action?: ReactNode
  pledgeAction?: (pledge: PledgeView) => ReactNode
}

/** A unit of the joint council: who it is, what it promised, what came. */
export const PartnerCard = ({ partner, now, action, pledgeAction }: PartnerCardProps) => (
  <Card>
    <View className="row-apart">
      <View className="text-lead grow">{partner.name}</View>
      {partner.sample ? <Tag tone="plain" text="示例" /> : null}
    </View>
    <View className="text-note">{partner.gives}</View>
    {partner.pledges.map((pledge) => (
      <PledgeRow
        key={pledge.id}
        pledge={pledge}
        now={now}
        desk={pledgeAction !== undefined}
        action={pledgeAction?.(pledge)}
      />
    ))}
    {action}
  </Card>
)
