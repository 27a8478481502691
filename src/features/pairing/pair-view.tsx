import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { PairView as Pair } from '../../../domain/pairing/call-schema'
import { sayPlan } from '../../../domain/pairing/say-plan'
import { sayMoment } from '../../../domain/say-day'
import { dayOf, type Instant } from '../../../domain/time'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { ChangePairSheet } from './change-pair-sheet'
import { NextDates } from './next-dates'
import { actWord, SIDE_WORDS, STATE_WORDS } from './pairing-words'
import { PlanSheet } from './plan-sheet'

type Open = 'plan' | 'paused' | 'resumed' | 'ended'
const STEPS_SHOWN = 6

const History = ({ pair, now }: { pair: Pair; now: Instant }) => (
  <View>
    {pair.steps.slice(0, STEPS_SHOWN).map((step) => (
      <View key={`${step.at}${step.act}`} className="text-note">
        {sayMoment(step.at, dayOf(now))} {step.byName ?? SIDE_WORDS.rider}：{actWord(step.act)}
        {step.side === 'elder' ? '（老人的意思）' : ''}
        {step.why ? `，${step.why}` : ''}
      </View>
    ))}
  </View>
)

const Actions = ({ state, onOpen }: { state: Pair['state']; onOpen: (open: Open) => void }) => (
  <View className="row">
    <TextButton label="改日子" onTap={() => onOpen('plan')} />
    {state === 'active' ? <TextButton label="停一停" onTap={() => onOpen('paused')} /> : null}
    {state === 'paused' ? <TextButton label="接着来" onTap={() => onOpen('resumed')} /> : null}
    <TextButton label="结束" tone="danger" onTap={() => onOpen('ended')} />
  </View>
)

/** A pair as the worker sees it: state, plan, what happened, and what may be done. */
export const PairView = ({ pair, now }: { pair: Pair; now: Instant }) => {
  const [open, show] = useState<Open | null>(null)
  const close = () => show(null)
  const isOver = pair.state === 'declined' || pair.state === 'ended'
  return (
    <Card>
      <View className="stack">
        <View className="row-apart">
          <Text className="text-lead grow">{pair.alias}</Text>
          <Tag {...STATE_WORDS[pair.state]} />
        </View>
        <View>{sayPlan(pair.plan)}</View>
        {pair.next.length > 0 ? <NextDates next={pair.next} now={now} /> : null}
        <History pair={pair} now={now} />
        {isOver ? null : <Actions state={pair.state} onOpen={show} />}
      </View>
      {open === 'plan' ? <PlanSheet pairingId={pair.id} plan={pair.plan} onClose={close} /> : null}
      {open && open !== 'plan' ? <ChangePairSheet pairingId={pair.id} act={open} onClose={close} /> : null}
    </Card>
  )
}
