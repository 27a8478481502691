import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Teaching } from '../../../domain/lesson/call-schema'
import type { CardView } from '../../../domain/lesson/card-schema'
import { apiErrorOf } from '../../api/api-error'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { Card } from '../../components/card/card'
import { Strip } from '../../components/card/strip'
import { MultiChoice } from '../../components/field/multi-choice'
import { askSubscribe } from '../../platform/subscribe'
import { toast } from '../../platform/toast'
import { useOffer } from './use-teaching'

type Props = {
  teaching: Teaching
  cards: readonly CardView[]
  /** The street wants a number first; `again` sends the same offer once there is one. */
  onPhoneNeeded: (again: () => void) => void
  onDone?: () => void
}

/** Offers to teach: which topics. */
export const OfferForm = ({ teaching, cards, onPhoneNeeded, onDone }: Props) => {
  const [topics, choose] = useState<string[]>(teaching.topics)
  const sent = () => {
    toast('报上名了，等社工确认')
    onDone?.()
  }
  const failed = (error: unknown) => {
    if (apiErrorOf(error).code === 'PHONE_NEEDED') onPhoneNeeded(() => offer.send({ topics }))
  }
  const offer = useOffer(sent, failed)
  const isFailure = offer.error && apiErrorOf(offer.error).code !== 'PHONE_NEEDED'
  const tap = () => {
    void askSubscribe(teaching.templateIds)
    offer.send({ topics })
  }
  return (
    <View className="stack">
      <Card>
        <View className="stack">
          <View className="text-title">你天天在用的，正是老人想学的</View>
          <View>一次教一两步，十分钟就够。教完老人或社工说一声，就有红色积分。</View>
        </View>
      </Card>
      {teaching.state === 'refused' ? (
        <Strip tone="soon" icon="chat">
          上次没通过{teaching.why ? `：${teaching.why}` : ''}。改一改可以再报。
        </Strip>
      ) : null}
      <MultiChoice
        label="想教哪几样"
        options={cards.map(({ id, name }) => ({ value: id, label: name }))}
        values={topics}
        onChange={choose}
      />
      <MainButton
        label={topics.length === 0 ? '先选想教的' : '报名当社区导师'}
        disabled={topics.length === 0}
        busy={offer.busy}
        note={isFailure ? errorLine(offer.error) : undefined}
        onTap={tap}
      />
    </View>
  )
}
