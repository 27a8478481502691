import { ScrollView, View } from '@tarojs/components'
import type { PolicyBrief } from '../../../domain/policy/schema'
import { Tap } from '../../components/button/tap'
import { Icon } from '../../components/icon/icon'
import './policy-chips.scss'
import { policyMark } from './policy-words'

type PolicyChipsProps = { policies: readonly PolicyBrief[]; onPick: (policy: PolicyBrief) => void }

/** Cards that fit, side by side above the field one answers in: one tap picks one. */
export const PolicyChips = ({ policies, onPick }: PolicyChipsProps) =>
  policies.length === 0 ? null : (
    <ScrollView scrollX className="policy-chips" enhanced showScrollbar={false}>
      <View className="policy-chips-row">
        {policies.map((policy) => {
          const mark = policyMark(policy)
          return (
            <Tap
              key={policy.id}
              className="policy-chip"
              downClass="policy-chip-down"
              label={`附上政策：${policy.title}${mark ? `，${mark.text}` : ''}`}
              onTap={() => onPick(policy)}
            >
              <Icon name="file" size="small" />
              <View className="policy-chip-words">
                <View className="policy-chip-title">{policy.title}</View>
                <View className="text-note">{mark?.text ?? policy.topic}</View>
              </View>
            </Tap>
          )
        })}
      </View>
    </ScrollView>
  )
