import { Text, View } from '@tarojs/components'
import type { ElderView } from '../../../domain/pairing/call-schema'
import type { ElderFacts } from '../../../domain/pairing/schema'
import { CALL_WORDS } from '../../../domain/pairing/words'
import { dayWords, sayDay } from '../../../domain/say-day'
import { dayOf, type Instant } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { MenuRow } from '../../components/card/menu-row'
import { Strip } from '../../components/card/strip'
import { dial } from '../../platform/dial'
import { PairView } from './pair-view'
import { VisitList } from './visit-list'

export type ElderAct = 'offer' | 'call' | 'edit' | 'close'
type Props = { elder: ElderView; facts: ElderFacts; onAct: (act: ElderAct) => void }

const Facts = ({ facts }: { facts: ElderFacts }) => (
  <Card>
    <View className="stack">
      <Text className="text-title">{facts.name}</Text>
      <View>{facts.address}</View>
      {facts.know ? (
        <Strip tone="soon" icon="heart">
          {facts.know}
        </Strip>
      ) : null}
      <View>
        {facts.contacts.map(({ name, relation, phone }) => (
          <MenuRow
            key={`${relation}${phone}`}
            icon="people"
            title={`${relation} ${name}`}
            text={phone}
            onTap={() => dial(phone)}
          />
        ))}
      </View>
    </View>
  </Card>
)

const Calls = ({ calls, now }: { calls: ElderView['calls']; now: Instant }) =>
  calls.length === 0 ? null : (
    <Card>
      <View className="stack">
        <Text className="text-lead">打过的电话</Text>
        {calls.map((call) => (
          <View key={call.at}>
            <View>
              {sayDay(dayOf(call.at), dayOf(now))} · {CALL_WORDS[call.result].label}
            </View>
            {call.note ? <View className="text-soft">{call.note}</View> : null}
            <View className="text-note">{call.byName}</View>
          </View>
        ))}
      </View>
    </Card>
  )

/** Everything a worker needs of one elder; opening it is written down. */
export const ElderOverview = ({ elder, facts, onAct }: Props) => {
  const today = dayOf(elder.now)
  const asked = elder.nextCallAt ? `${sayDay(dayOf(elder.nextCallAt), today)}该问一次` : '记下老人怎么说'
  const agreed = `${dayWords(dayOf(elder.consent.at), today).date} ${elder.consent.byName}`
  return (
    <View className="stack">
      <Facts facts={facts} />
      {elder.pairs.map((pair) => (
        <PairView key={pair.id} pair={pair} now={elder.now} />
      ))}
      <Card>
        <MenuRow icon="phone" title={`给${facts.called}打电话`} text={asked} onTap={() => onAct('call')} />
        <MenuRow icon="edit" title="改资料" onTap={() => onAct('edit')} />
        <MenuRow icon="close" title="不再帮扶" text="资料马上删掉" onTap={() => onAct('close')} />
      </Card>
      <VisitList visits={elder.visits} today={today} />
      <Calls calls={elder.calls} now={elder.now} />
      <View className="text-note">
        {elder.consent.way === 'paper' ? '书面同意' : '口头同意'} · {agreed}。每次打开都留下记录。
      </View>
    </View>
  )
}
