import { View } from '@tarojs/components'
import type { FreezerView } from '../../../domain/water/schema'
import { TextButton } from '../../components/button/text-button'
import { BigNumber } from '../../components/card/big-number'
import { Tag } from '../../components/card/tag'
import { decideWater, sayMoreWithPhone, sayTotal, type WaterState } from './decide-water'
import { OtherFreezers } from './other-freezers'
import './freezer-screen.scss'

const WORDS: Record<Exclude<WaterState, 'take'>, { title: string; text: string }> = {
  limit: { title: '今天的水拿够了', text: '明天 0 点后再来' },
  empty: { title: '这个冰柜空了', text: '站点正在补水' },
  closed: { title: '这个冰柜暂时停用', text: '去旁边的冰柜看看' },
}

const Bottles = ({ taken, limit }: FreezerView['me']) => (
  <View className="bottles">
    {Array.from({ length: limit }, (_, index) => index + 1).map((place) => (
      <View key={place} className={`bottle ${place <= taken ? 'bottle-taken' : ''}`} />
    ))}
  </View>
)

type FreezerScreenProps = { view: FreezerView; onAskPhone: () => void }

/** Before the freezer: how many are left for me, in the largest type there is; then the stock. */
export const FreezerScreen = ({ view, onAskPhone }: FreezerScreenProps) => {
  const { freezer, stationName, me, others, heatMode } = view
  const state = decideWater(view)
  const more = sayMoreWithPhone(me)
  return (
    <View className="freezer">
      <View className="row-apart">
        <View className="grow">
          <View className="text-lead">{freezer.name}</View>
          <View className="text-note">
            {stationName}
            {freezer.sample ? ' · 示例' : ''}
          </View>
        </View>
        <Tag
          tone={freezer.open && freezer.stock > 0 ? 'open' : 'closed'}
          text={freezer.open ? `冰柜里 ${freezer.stock} 瓶` : '停用'}
        />
      </View>
      <View className="freezer-mine">
        <Bottles {...me} />
        {state === 'take' ? (
          <BigNumber label="今天你还能拿" value={me.left} unit="瓶" />
        ) : (
          <>
            <View className="text-title">{WORDS[state].title}</View>
            <View className="text-soft">{WORDS[state].text}</View>
          </>
        )}
        {heatMode ? <Tag tone="soon" text="高温天，今天多给水" /> : null}
        {more && state !== 'limit' ? <TextButton label={more} onTap={onAskPhone} /> : null}
      </View>
      {state === 'empty' || state === 'closed' ? <OtherFreezers others={others} /> : null}
      <View className="text-note freezer-given">{sayTotal(view)}</View>
    </View>
  )
}
