import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { toInstant } from '../../../../domain/time'
import { MainButton } from '../../../components/button/main-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { HotlineStrip } from '../../../features/appeal/hotline-strip'
import { useSent } from '../../../features/appeal/sent'
import { SentNote } from '../../../features/appeal/sent-note'
import { StateLine } from '../../../features/appeal/state-line'
import { TalkFooter } from '../../../features/appeal/talk-footer'
import { ThreadView } from '../../../features/appeal/thread-view'
import { useAppeal } from '../../../features/appeal/use-appeal'
import { useMarkRead } from '../../../features/appeal/use-mark-read'
import { useKnownAppeals } from '../../../features/appeal/use-my-appeals'
import { useStayAtEnd } from '../../../features/appeal/use-stay-at-end'
import { NearestPolicies } from '../../../features/policy/nearest-policies'
import { PolicyBriefCard } from '../../../features/policy/policy-brief-card'
import { openPage } from '../../../platform/open-page'

const openPolicy = (policyId: string) => openPage(`packages/policy/card/index?id=${policyId}`)
const askAgain = () => openPage('packages/appeal/ask/index')

/** One talk with a social worker: where it stands on top, the words, and the field to say more under the thumb. */
export default function Thread() {
  const { id = '' } = useRouter().params
  const query = useAppeal(id)
  const appeal = query.data?.appeal
  const sent = useSent(id)
  const known = useKnownAppeals()
  useMarkRead(appeal)
  useStayAtEnd(appeal?.messages.length ?? 0)

  const hotlines = sent?.hotlines.length ? sent.hotlines : (known?.hotlines ?? [])
  const footer =
    appeal?.state === 'closed' ? (
      <MainButton label="又有事?再说一件" onTap={askAgain} />
    ) : appeal ? (
      <TalkFooter appeal={appeal} templateIds={known?.templateIds ?? []} />
    ) : undefined

  return (
    <Screen title={appeal?.ownerName ?? '新心通'} footer={footer}>
      <QueryView query={query}>
        {({ appeal: shown }) => {
          const now = toInstant(Date.now())
          const isFresh = sent !== null && !shown.answered && shown.state !== 'closed'
          return (
            <View>
              {shown.urgent && !shown.answered && shown.state !== 'closed' ? (
                <HotlineStrip hotlines={hotlines} urgent />
              ) : null}
              <StateLine appeal={shown} now={now} />
              <ThreadView
                appeal={shown}
                now={now}
                reader="person"
                policyOf={(policy) => <PolicyBriefCard policy={policy} onTap={() => openPolicy(policy.id)} />}
              />
              {isFresh ? <SentNote promise={sent.promise} /> : null}
              {isFresh ? (
                <NearestPolicies policies={sent.policies} title="等的时候,看看这几条" onOpen={openPolicy} />
              ) : null}
            </View>
          )
        }}
      </QueryView>
    </Screen>
  )
}
