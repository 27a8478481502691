import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { AppealView } from '../../../../domain/appeal/schema'
import { toInstant } from '../../../../domain/time'
import { MainButton } from '../../../components/button/main-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { useSent } from '../../../features/appeal/sent'
import { SentNote } from '../../../features/appeal/sent-note'
import { StateLine } from '../../../features/appeal/state-line'
import { TalkFooter } from '../../../features/appeal/talk-footer'
import { ThreadView } from '../../../features/appeal/thread-view'
import { UrgentHotlines } from '../../../features/appeal/urgent-hotlines'
import { useAppeal } from '../../../features/appeal/use-appeal'
import { useMarkRead } from '../../../features/appeal/use-mark-read'
import { useKnownAppeals } from '../../../features/appeal/use-my-appeals'
import { useStayAtEnd } from '../../../features/appeal/use-stay-at-end'
import { NearestPolicies } from '../../../features/policy/nearest-policies'
import { PolicyBriefCard } from '../../../features/policy/policy-brief-card'
import { openPage } from '../../../platform/open-page'

const openPolicy = (policyId: string) => openPage(`packages/policy/card/index?id=${policyId}`)
const askAgain = () => openPage('packages/appeal/ask/index')

const Talk = ({ appeal }: { appeal: AppealView }) => {
  const sent = useSent(appeal.id)
  const now = toInstant(Date.now())
  const unanswered = !appeal.answered && appeal.state !== 'closed'
  return (
    <View className="stack">
      {unanswered && appeal.urgent ? <UrgentHotlines known={sent?.hotlines ?? []} /> : null}
      <StateLine appeal={appeal} now={now} />
      <ThreadView
        appeal={appeal}
        now={now}
        reader="person"
        otherName={appeal.ownerName ?? '社工'}
        policyOf={(policy) => <PolicyBriefCard policy={policy} onTap={() => openPolicy(policy.id)} />}
      />
      {unanswered && sent ? <SentNote promise={sent.promise} /> : null}
      {unanswered && sent ? (
        <NearestPolicies policies={sent.policies} title="等的时候，看看这几条" onOpen={openPolicy} />
      ) : null}
    </View>
  )
}

/** One talk with a social worker: where it stands on top, the words, and the field to say more under the thumb. */
export default function Thread() {
  const { id = '' } = useRouter().params
  const query = useAppeal(id)
  const appeal = query.data?.appeal
  const known = useKnownAppeals()
  useMarkRead(appeal)
  useStayAtEnd(appeal?.messages.length ?? 0)

  const footer = (shown: AppealView) =>
    shown.state === 'closed' ? (
      <MainButton label="又有事？再说一件" onTap={askAgain} />
    ) : (
      <TalkFooter appeal={shown} templateIds={known?.templateIds ?? []} />
    )
  return (
    <Screen title={appeal?.ownerName ?? undefined} footer={appeal ? footer(appeal) : undefined}>
      <QueryView query={query}>{({ appeal: shown }) => <Talk appeal={shown} />}</QueryView>
    </Screen>
  )
}
