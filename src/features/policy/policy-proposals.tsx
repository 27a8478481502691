import { View } from '@tarojs/components'
import type { PolicyBrief } from '../../../domain/policy/schema'
import { TextButton } from '../../components/button/text-button'
import { PolicyBriefCard } from './policy-brief-card'
import './policy-proposals.scss'

type PolicyProposalsProps = {
  policies: readonly PolicyBrief[]
  attachedId: string | null
  onAttach: (policy: PolicyBrief) => void
  onOpen: (policyId: string) => void
}

/** Cards that fit what a person wrote: one tap puts one into the answer, another reads it first. */
export const PolicyProposals = ({ policies, attachedId, onAttach, onOpen }: PolicyProposalsProps) =>
  policies.length === 0 ? null : (
    <View>
      <View className="text-soft">可能用得上的政策</View>
      {policies.map((policy) => (
        <View key={policy.id} className="policy-proposal">
          <PolicyBriefCard
            policy={policy}
            action={policy.id === attachedId ? '已附在回复里' : '附在回复里'}
            onTap={() => onAttach(policy)}
          />
          <TextButton label="先看全文" tone="quiet" onTap={() => onOpen(policy.id)} />
        </View>
      ))}
    </View>
  )
