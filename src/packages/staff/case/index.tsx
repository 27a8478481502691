import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { StaffAppealView } from '../../../../domain/appeal/schema'
import type { PolicyBrief } from '../../../../domain/policy/schema'
import { MenuRow } from '../../../components/card/menu-row'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { AttachmentView } from '../../../features/appeal/attachment-view'
import { CaseFooter } from '../../../features/appeal/case-footer'
import { CaseHead } from '../../../features/appeal/case-head'
import { NoteList } from '../../../features/appeal/note-list'
import { ThreadView } from '../../../features/appeal/thread-view'
import { useCase } from '../../../features/appeal/use-case'
import { useStayAtEnd } from '../../../features/appeal/use-stay-at-end'
import { OCCUPATION_NAMES, OCCUPATION_ORDER } from '../../../features/person/occupations'
import { PolicyBriefCard } from '../../../features/policy/policy-brief-card'
import { PolicyChips } from '../../../features/policy/policy-chips'
import { openPage } from '../../../platform/open-page'

const openPolicy = (policyId: string) => openPage(`packages/policy/card/index?id=${policyId}`)

const openSlots = (programmeId: string) => openPage(`packages/booking/slots/index?programmeId=${programmeId}`)

const occupationName = (occupation: string | null): string | null => {
  const known = OCCUPATION_ORDER.find((one) => one === occupation)
  return known ? OCCUPATION_NAMES[known] : null
}

const Answer = ({ appeal }: { appeal: StaffAppealView }) => {
  const [attached, attach] = useState<PolicyBrief | null>(null)
  return (
    <CaseFooter
      appeal={appeal}
      attached={attached}
      onAttach={attach}
      onDetach={() => attach(null)}
      onOpenPolicy={openPolicy}
    >
      <PolicyChips policies={appeal.proposals} onPick={attach} />
    </CaseFooter>
  )
}

/** One appeal on a worker's phone: who and where it stands, the talk, and the answer with its card under the thumb. */
export default function Case() {
  const { id = '' } = useRouter().params
  const query = useCase(id)
  const appeal = query.data?.appeal
  useStayAtEnd(appeal?.messages.length ?? 0)
  return (
    <Screen title={appeal?.alias} footer={appeal ? <Answer appeal={appeal} /> : undefined}>
      <QueryView query={query}>
        {({ appeal: shown }) => (
          <View className="stack">
            <CaseHead appeal={shown} occupation={occupationName(shown.occupation)} now={shown.now} />
            <MenuRow
              icon="list"
              title="办理"
              text="转同事、转办、备注、并案、证据、联系不上"
              onTap={() => openPage(`packages/appeal-desk/moves/index?id=${shown.id}`)}
            />
            <NoteList notes={shown.notes} now={shown.now} />
            <ThreadView
              appeal={shown}
              now={shown.now}
              reader="worker"
              otherName={shown.alias}
              policyOf={(policy) => <PolicyBriefCard policy={policy} onTap={() => openPolicy(policy.id)} />}
              attachmentOf={(attachment) => (
                <AttachmentView
                  attachment={attachment}
                  onSlots={openSlots}
                  onReferral={() => openPage(`packages/appeal-desk/moves/index?id=${shown.id}`)}
                  onAppeal={(other) => openPage(`packages/staff/case/index?id=${other}`)}
                />
              )}
            />
          </View>
        )}
      </QueryView>
    </Screen>
  )
}
