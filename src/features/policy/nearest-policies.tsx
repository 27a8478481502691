import { View } from '@tarojs/components'
import type { PolicyBrief } from '../../../domain/policy/schema'
import { aria } from '../../platform/aria'
import { PolicyBriefCard } from './policy-brief-card'

/** More than this many beside what one is writing is a library, not help. */
const SHOWN = 3

type NearestPoliciesProps = {
  policies: readonly PolicyBrief[]
  title: string
  onOpen: (policyId: string) => void
}

/** The cards nearest to what somebody wrote. */
export const NearestPolicies = ({ policies, title, onOpen }: NearestPoliciesProps) =>
  policies.length === 0 ? null : (
    <View className="stack" {...aria({ live: 'polite' })}>
      <View className="text-soft">{title}</View>
      {policies.slice(0, SHOWN).map((policy) => (
        <PolicyBriefCard key={policy.id} policy={policy} onTap={() => onOpen(policy.id)} />
      ))}
    </View>
  )
