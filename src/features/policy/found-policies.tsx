import { View } from '@tarojs/components'
import { NearestPolicies } from './nearest-policies'
import { PolicyIndex } from './policy-index'
import { usePolicySearch } from './use-policy-search'

type FoundPoliciesProps = { typed: string; onOpen: (policyId: string) => void }

/** Beside a field somebody writes in: the cards nearest to the words, or all of them while there are no words. */
export const FoundPolicies = ({ typed, onOpen }: FoundPoliciesProps) => {
  const { text, query } = usePolicySearch(typed)
  const policies = query.data?.policies ?? []
  if (policies.length === 0) return null
  if (text !== '')
    return <NearestPolicies policies={policies} title="这几条可能帮得上，先看看" onOpen={onOpen} />
  return (
    <View>
      <View className="text-lead">或者自己先翻翻</View>
      <PolicyIndex policies={policies} onOpen={onOpen} />
    </View>
  )
}
