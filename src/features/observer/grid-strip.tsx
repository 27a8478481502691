import { View } from '@tarojs/components'
import type { Overview } from '../../../domain/observer/schema'
import { Tap } from '../../components/button/tap'
import { Tag } from '../../components/card/tag'
import './observer.scss'

type GridStripProps = { overview: Overview; chosen: string; onChoose: (gridId: string) => void }

/** The street as its grids, one below the other as one walks it; the number is what is open there. */
export const GridStrip = ({ overview: { grids, mine }, chosen, onChoose }: GridStripProps) => (
  <View className="grid-strip">
    {grids.map(({ id, name, from, to, open, observers }) => (
      <Tap
        key={id}
        className={`grid-row ${id === chosen ? 'grid-row-on' : ''}`}
        downClass="grid-row-down"
        role="radio"
        checked={id === chosen}
        label={`${name}，${from} 到 ${to} 米，${open} 件没解决`}
        onTap={() => onChoose(id)}
      >
        <View className="grid-dot" />
        <View className="grow">
          <View className="row tag-row">
            <View className="grid-name">{name}</View>
            {mine?.grid === id ? (
              <Tag
                tone={mine.state === 'active' ? 'open' : 'soon'}
                text={mine.state === 'active' ? '我照看的' : '等社工同意'}
              />
            ) : null}
          </View>
          <View className="text-note">
            街口起 {from}–{to} 米，{observers === 0 ? '还没人照看' : `${observers} 人照看`}
          </View>
        </View>
        <View className="grid-open">
          {open}
          <View className="text-note">没解决</View>
        </View>
      </Tap>
    ))}
  </View>
)
