import { Text, View } from '@tarojs/components'
import { Tap } from '../../components/button/tap'
import { Icon } from '../../components/icon/icon'
import { aria } from '../../platform/aria'
import { dial } from '../../platform/dial'
import './hotline-strip.scss'

export type Hotline = { number: string; name: string; when: string }

const HotlineButton = ({ hotline }: { hotline: Hotline }) => (
  <Tap
    className="hotline"
    downClass="hotline-down"
    onTap={() => dial(hotline.number)}
    label={`打 ${hotline.number}，${hotline.name}，${hotline.when}`}
  >
    <Icon name="phone" size="small" />
    <View className="grow hotline-words">
      <View className="hotline-number">{hotline.number}</View>
      <View className="hotline-name">{hotline.name}</View>
      <View className="hotline-when">{hotline.when}</View>
    </View>
  </Tap>
)

type HotlineStripProps = { hotlines: readonly Hotline[]; urgent?: boolean }

/** Numbers to call at any hour. `urgent` puts a word before them: life first, everything else later. */
export const HotlineStrip = ({ hotlines, urgent = false }: HotlineStripProps) =>
  hotlines.length === 0 ? null : (
    <View
      className={urgent ? 'hotlines hotlines-urgent' : 'hotlines'}
      {...aria(urgent ? { role: 'alert' } : {})}
    >
      <View className="hotlines-title">
        {urgent ? <Icon name="warning" size="small" /> : null}
        <Text>{urgent ? '人最要紧：有危险先打电话' : '着急的事，直接打'}</Text>
      </View>
      <View className="hotlines-grid">
        {hotlines.map((hotline) => (
          <HotlineButton key={hotline.number} hotline={hotline} />
        ))}
      </View>
    </View>
  )
