import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { MyPairing } from '../../../../domain/pairing/call-schema'
import { sayPlan } from '../../../../domain/pairing/say-plan'
import { dayOf, type Instant } from '../../../../domain/time'
import { MainButton } from '../../../components/button/main-button'
import { Card } from '../../../components/card/card'
import { MenuRow } from '../../../components/card/menu-row'
import { Strip } from '../../../components/card/strip'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { StateView } from '../../../components/state/state-view'
import { ChangeMineSheet } from '../../../features/pairing/change-mine-sheet'
import { ElderCard } from '../../../features/pairing/elder-card'
import { LeaveForm } from '../../../features/pairing/leave-form'
import { NextDates } from '../../../features/pairing/next-dates'
import { SIDE_WORDS } from '../../../features/pairing/pairing-words'
import { useArrive, useMyPairings } from '../../../features/pairing/use-my-pairings'
import { VisitList } from '../../../features/pairing/visit-list'

type Act = 'paused' | 'resumed' | 'ended'

const Moment = ({ pair, now }: { pair: MyPairing; now: Instant }) => {
  if (pair.today?.state === 'there') return <LeaveForm visit={pair.today} now={now} />
  if (pair.today) {
    return (
      <Strip tone="open" icon="check">
        今天看望过了，谢谢你。老人跟社工说一声，积分就到账。
      </Strip>
    )
  }
  return pair.state === 'paused' ? (
    <Strip tone="soon" icon="clock">
      {SIDE_WORDS[pair.pausedBy ?? 'worker']}要停一停{pair.why ? `：${pair.why}` : '。'}
    </Strip>
  ) : null
}

const Actions = ({ pair, onAct }: { pair: MyPairing; onAct: (act: Act) => void }) => (
  <Card>
    {pair.state === 'active' ? (
      <MenuRow
        icon="clock"
        title="停一停"
        text="回老家、身体不舒服，说一声就行"
        onTap={() => onAct('paused')}
      />
    ) : null}
    {pair.pausedBy === 'rider' ? (
      <MenuRow icon="refresh" title="接着来" onTap={() => onAct('resumed')} />
    ) : null}
    <MenuRow icon="close" title="不再结对" text="社工会另找一位骑手" onTap={() => onAct('ended')} />
  </Card>
)

type PairProps = { pair: MyPairing; now: Instant; onAct: (act: Act) => void }

const Pair = ({ pair, now, onAct }: PairProps) => (
  <View className="stack">
    <Moment pair={pair} now={now} />
    {pair.known ? <ElderCard known={pair.known} /> : null}
    <Card>
      <View className="stack">
        <View>{sayPlan(pair.plan)}</View>
        {pair.next.length > 0 ? <NextDates next={pair.next} now={now} /> : null}
      </View>
    </Card>
    <VisitList visits={pair.visits.filter(({ state }) => state !== 'there')} today={dayOf(now)} />
    {pair.today?.state === 'there' ? null : <Actions pair={pair} onAct={onAct} />}
  </View>
)

/** One elder in the hand of the rider: what to know at the door, "I am here", "I have left safely". */
export default function VisitPage() {
  const { id = '' } = useRouter().params
  const query = useMyPairings()
  const arrive = useArrive()
  const [act, start] = useState<Act | null>(null)
  const pair = query.data?.pairings.find((one) => one.id === id)
  const isOpen = pair?.state === 'active' || pair?.state === 'paused'
  return (
    <Screen
      title={pair?.called ?? '看望'}
      footer={
        pair?.state === 'active' && pair.today === null ? (
          <MainButton label="我到了" busy={arrive.busy} onTap={() => arrive.send({ pairingId: id })} />
        ) : undefined
      }
    >
      <QueryView query={query}>
        {({ now }) =>
          pair && isOpen ? (
            <Pair pair={pair} now={now} onAct={start} />
          ) : (
            <StateView state="empty" text="这一对已经结束了" hint="谢谢你陪过这位老人" />
          )
        }
      </QueryView>
      {act ? <ChangeMineSheet pairingId={id} act={act} onClose={() => start(null)} /> : null}
    </Screen>
  )
}
