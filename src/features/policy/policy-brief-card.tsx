import { Text, View } from '@tarojs/components'
import type { PolicyBrief } from '../../../domain/policy/schema'
import { Tap } from '../../components/button/tap'
import { Tag } from '../../components/card/tag'
import { Icon } from '../../components/icon/icon'
import './policy-brief-card.scss'
import { policyMark } from './policy-words'

type PolicyBriefCardProps = { policy: PolicyBrief; onTap: () => void; action?: string }

/** A policy in short: what it is about, its first words, and how sure it is. `action` says what a tap does. */
export const PolicyBriefCard = ({ policy, onTap, action = '看怎么办' }: PolicyBriefCardProps) => {
  const mark = policyMark(policy)
  return (
    <Tap
      className="policy-brief"
      downClass="policy-brief-down"
      onTap={onTap}
      label={`政策：${policy.title}${mark ? `，${mark.text}` : ''}，${action}`}
    >
      <View className="row-apart">
        <Text className="text-note grow">{policy.topic}</Text>
        {mark ? <Tag tone={mark.tone} text={mark.text} /> : null}
      </View>
      <View className="policy-brief-title">{policy.title}</View>
      <View className="policy-brief-summary">{policy.summary}</View>
      <View className="policy-brief-action">
        <Text>{action}</Text>
        <Icon name="right" size="small" />
      </View>
    </Tap>
  )
}
