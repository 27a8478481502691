import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
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
import { PolicyProposals } from '../../../features/policy/policy-proposals'
import { openPage } from '../../../platform/open-page'

const openPolicy = (policyId: string) => openPage(`packages/policy/card/index?id=${policyId}`)

const occupationName = (occupation: string | null): string | null => {
  const known = OCCUPATION_ORDER.find((one) => one === occupation)
  return known ? OCCUPATION_NAMES[known] : null
}

/** One appeal on a worker's phone: the talk, cards that fit it, and the answer under the thumb. */
export default function Case() {
  const { id = '' } = useRouter().params
  const query = useCase(id)
  const appeal = query.data?.appeal
  const [text, setText] = useState('')
  const [attached, attach] = useState<PolicyBrief | null>(null)
  useStayAtEnd(appeal?.messages.length ?? 0)

  const clear = () => {
    setText('')
    attach(null)
  }
  const footer = appeal ? (
    <CaseFooter
      appeal={appeal}
      text={text}
      onInput={setText}
      attached={attached}
      onDetach={() => attach(null)}
      onSent={clear}
    />
  ) : undefined

  return (
    <Screen title={appeal?.alias ?? '诉求'} footer={footer}>
      <QueryView query={query}>
        {({ appeal: shown }) => {
          const now = toInstant(Date.now())
          return (
            <View className="stack">
              <CaseHead appeal={shown} occupation={occupationName(shown.occupation)} now={now} />
              <ThreadView
                appeal={shown}
                now={now}
                reader="worker"
                policyOf={(policy) => <PolicyBriefCard policy={policy} onTap={() => openPolicy(policy.id)} />}
              />
              {shown.canReply ? (
                <PolicyProposals
                  policies={shown.proposals}
                  attachedId={attached?.id ?? null}
                  onAttach={attach}
                  onOpen={openPolicy}
                />
              ) : null}
            </View>
          )
        }}
      </QueryView>
    </Screen>
  )
}
