import { View } from '@tarojs/components'
import type { ChannelStation } from '../../../domain/party/schema'
import { sayMoment } from '../../../domain/say-day'
import { dayOf, type Instant } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { Icon } from '../../components/icon/icon'
import './party.scss'
import { STEP_WORDS } from './party-words'

const sayStep = ({ state, at, byName, note }: ChannelStation, now: Instant): string => {
  if (state !== 'done') return state === 'now' ? '下一步' : ''
  const when = at ? sayMoment(at, dayOf(now)) : ''
  return [when, byName, note].filter(Boolean).join('，')
}

/** The green channel: four stations, which are reached, by whom, when. */
export const ChannelCard = ({ channel, now }: { channel: readonly ChannelStation[]; now: Instant }) => (
  <Card>
    <View className="party">
      {channel.map((station, index) => (
        <View key={station.step} className="party-step">
          <View className={`party-dot party-dot-${station.state}`}>
            {station.state === 'done' ? <Icon name="check" size="small" /> : index + 1}
          </View>
          <View className="grow">
            <View>{STEP_WORDS[station.step]}</View>
            <View className="text-note">{sayStep(station, now)}</View>
          </View>
        </View>
      ))}
    </View>
  </Card>
)
