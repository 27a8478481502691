import { View } from '@tarojs/components'
import type { PolicyBrief } from '../../../domain/policy/schema'
import { MenuRow } from '../../components/card/menu-row'
import { byTopic } from './by-topic'
import './policy-index.scss'

type PolicyIndexProps = { policies: readonly PolicyBrief[]; onOpen: (policyId: string) => void }

/** All cards by topic, one line each: for somebody who would rather look than ask. */
export const PolicyIndex = ({ policies, onOpen }: PolicyIndexProps) => (
  <View>
    {byTopic(policies).map((topic) => (
      <View key={topic.name} className="policy-topic">
        <View className="text-soft">{topic.name}</View>
        {topic.policies.map((policy) => (
          <MenuRow
            key={policy.id}
            icon="file"
            title={policy.title}
            text={policy.expired ? '已过期' : undefined}
            onTap={() => onOpen(policy.id)}
          />
        ))}
      </View>
    ))}
  </View>
)
