import { Text, View } from '@tarojs/components'
import type { MyPairing } from '../../../domain/pairing/call-schema'
import { sayPlan } from '../../../domain/pairing/say-plan'
import type { Instant } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { NextDates } from './next-dates'
import { SIDE_WORDS, STATE_WORDS } from './pairing-words'

type PairingCardProps = { pair: MyPairing; now: Instant; onTap?: () => void }

const stateOf = ({ state, today }: MyPairing) =>
  today?.state === 'there' ? ({ tone: 'soon', text: '你在老人家里' } as const) : STATE_WORDS[state]

/** One pairing in the rider's list: with whom, when, what comes next. */
export const PairingCard = ({ pair, now, onTap }: PairingCardProps) => (
  <Card onTap={onTap} label={`${pair.called ?? '一位老人'}，${stateOf(pair).text}`}>
    <View className="stack">
      <View className="row-apart">
        <Text className="text-title grow">{pair.called ?? '一位老人'}</Text>
        <Tag {...stateOf(pair)} />
      </View>
      {pair.called ? <View>{sayPlan(pair.plan)}</View> : null}
      {pair.next.length > 0 ? <NextDates next={pair.next} now={now} /> : null}
      {pair.pausedBy ? <View className="text-soft">{SIDE_WORDS[pair.pausedBy]}要停一停</View> : null}
      {pair.state === 'paused' && pair.why ? <View className="text-soft">{pair.why}</View> : null}
      {pair.called === null ? (
        <View className="text-soft">看望过 {pair.visits.length} 次，谢谢你。</View>
      ) : null}
    </View>
  </Card>
)
