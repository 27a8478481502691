import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { StaffAppealView } from '../../../../domain/appeal/schema'
import type { PolicyBrief } from '../../../../domain/policy/schema'
import { toInstant } from '../../../../domain/time'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { CaseFooter } from '../../../features/appeal/case-footer'
import { CaseHead } from '../../../features/appeal/case-head'
import { ThreadView } from '../../../features/appeal/thread-view'
import { useCase } from '../../../features/appeal/use-case'
import { useStayAtEnd } from '../../../features/appeal/use-stay-at-end'
import { OCCUPATION_NAMES, OCCUPATION_ORDER } from '../../../features/person/occupations'
import { PolicyBriefCard } from '../../../features/policy/policy-brief-card'
import { PolicyChips } from '../../../features/policy/policy-chips'
import { openPage } from '../../../platform/open-page'

const openPolicy = (policyId: string) => openPage(`packages/policy/card/index?id=${policyId}`)

const occupationName = (occupation: string | null): string | null => {
  const known = OCCUPATION_ORDER.find((one) => one === occupation)
  return known ? OCCUPATION_NAMES[known] : null
}

const Answer = ({ appeal }: { appeal: StaffAppealView }) => {
  const [attached, attach] = useState<PolicyBrief | null>(null)
  return (
    <CaseFooter appeal={appeal} attached={attached} onDetach={() => attach(null)} onOpenPolicy={openPolicy}>
      <PolicyChips policies={appeal.proposals} onPick={attach} />
    </CaseFooter>
  )
}

/** One appeal on a worker's phone: who and where it stands, the talk, and the answer with its card under the thumb. */
export default function Case() {
  const { id = '' } = useRouter().params
  const query = useCase(id)
  const appeal = query.data?.appeal
  const now = toInstant(Date.now())
  useStayAtEnd(appeal?.messages.length ?? 0)
  return (
    <Screen title={appeal?.alias} footer={appeal ? <Answer appeal={appeal} /> : undefined}>
      <QueryView query={query}>
        {({ appeal: shown }) => (
          <View className="stack">
            <CaseHead appeal={shown} occupation={occupationName(shown.occupation)} now={now} />
            <ThreadView
              appeal={shown}
              now={now}
              reader="worker"
              otherName={shown.alias}
              policyOf={(policy) => <PolicyBriefCard policy={policy} onTap={() => openPolicy(policy.id)} />}
            />
          </View>
        )}
      </QueryView>
    </Screen>
  )
}
