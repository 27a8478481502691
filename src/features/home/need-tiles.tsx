import { View } from '@tarojs/components'
import { NEEDS, placeFor } from '../../../domain/home/needs'
import type { HomeView } from '../../../domain/home/schema'
import { Tap } from '../../components/button/tap'
import { Icon } from '../../components/icon/icon'
import { openPage } from '../../platform/open-page'
import './need-tiles.scss'
import { pageForNeed, sayNeed } from './say-need'

/** Water, charging, a toilet, a seat: where the nearest open one is, and whether it is. */
export const NeedTiles = ({ home }: { home: HomeView }) => (
  <View className="need-tiles">
    {NEEDS.map((need) => {
      const place = placeFor(need, home)
      const { word, icon, text, state, tone } = sayNeed(need, place)
      return (
        <Tap
          key={need}
          className={`need-tile need-${tone}`}
          downClass="need-tile-down"
          label={`${word}，${text}，${state}`}
          onTap={() => openPage(pageForNeed(need, place))}
        >
          <View className="need-head">
            <Icon name={icon} size="small" />
            <View className="need-word">{word}</View>
          </View>
          <View className="need-state">{state}</View>
          <View className="need-where">{text}</View>
        </Tap>
      )
    })}
  </View>
)
