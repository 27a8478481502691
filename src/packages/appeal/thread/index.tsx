import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Attachment } from '../../../../domain/appeal/parts-schema'
import type { AppealView } from '../../../../domain/appeal/schema'
import { MenuRow } from '../../../components/card/menu-row'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { AttachmentView } from '../../../features/appeal/attachment-view'
import { EndedFooter } from '../../../features/appeal/ended-footer'
import { RateCard } from '../../../features/appeal/rate-card'
import { useSent } from '../../../features/appeal/sent'
import { SentNote } from '../../../features/appeal/sent-note'
import { SlotsCard } from '../../../features/appeal/slots-card'
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
const openThread = (appealId: string) => openPage(`packages/appeal/thread/index?id=${appealId}`)
const openSlots = (programmeId: string) => openPage(`packages/booking/slots/index?programmeId=${programmeId}`)
const askAgain = () => openPage('packages/appeal/ask/index')

const inWords = (day: string): string =>
  `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** What lies beside the talk: what to keep for the case, and whom it went to. */
const Beside = ({ appeal }: { appeal: AppealView }) => {
  const { id, evidenceFiles, referrals, deadlineOn } = appeal
  const kept = evidenceFiles > 0 ? `已经留了 ${evidenceFiles} 张` : '哪些要拍下来，照着留'
  return (
    <View>
      <MenuRow
        icon="file"
        title="证据清单"
        text={deadlineOn ? `${inWords(deadlineOn)}前要办` : kept}
        onTap={() => openPage(`packages/appeal/evidence/index?id=${id}`)}
      />
      {referrals.length > 0 ? (
        <MenuRow
          icon="people"
          title="转给别人帮忙"
          text={referrals.some(({ state }) => state === 'proposed') ? '等你点头' : '看到哪一步了'}
          onTap={() => openPage(`packages/appeal/referral/index?id=${id}`)}
        />
      ) : null}
    </View>
  )
}

const Talk = ({ appeal }: { appeal: AppealView }) => {
  const sent = useSent(appeal.id)
  const unanswered = !appeal.answered && appeal.state !== 'closed'
  const attachmentOf = (attachment: Attachment) =>
    attachment.kind === 'slots' ? (
      <SlotsCard programmeId={attachment.programmeId} name={attachment.name} onAll={openSlots} />
    ) : (
      <AttachmentView
        attachment={attachment}
        onSlots={openSlots}
        onReferral={(referralId) =>
          openPage(`packages/appeal/referral/index?id=${appeal.id}&referralId=${referralId}`)
        }
        onAppeal={openThread}
      />
    )
  return (
    <View className="stack">
      {unanswered && appeal.urgent ? <UrgentHotlines known={sent?.hotlines ?? []} /> : null}
      <StateLine appeal={appeal} now={appeal.now} />
      <Beside appeal={appeal} />
      <ThreadView
        appeal={appeal}
        now={appeal.now}
        reader="person"
        otherName={appeal.ownerName ?? '社工'}
        policyOf={(policy) => <PolicyBriefCard policy={policy} onTap={() => openPolicy(policy.id)} />}
        attachmentOf={attachmentOf}
      />
      {unanswered && sent ? <SentNote promise={sent.promise} /> : null}
      {unanswered && sent ? (
        <NearestPolicies policies={sent.policies} title="等的时候，看看这几条" onOpen={openPolicy} />
      ) : null}
      {appeal.canRate ? <RateCard appeal={appeal} /> : null}
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
      <EndedFooter appeal={shown} onAskAgain={askAgain} />
    ) : (
      <TalkFooter appeal={shown} templateIds={known?.templateIds ?? []} />
    )
  return (
    <Screen title={appeal?.ownerName ?? undefined} footer={appeal ? footer(appeal) : undefined}>
      <QueryView query={query}>{({ appeal: shown }) => <Talk appeal={shown} />}</QueryView>
    </Screen>
  )
}
