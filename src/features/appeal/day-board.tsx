import { View } from '@tarojs/components'
import type { Inbox, InboxBox } from '../../../domain/appeal/schema'
import { Tap } from '../../components/button/tap'
import { Icon } from '../../components/icon/icon'
import type { IconName } from '../../components/icon/icon-names'
import { TabStrip } from '../../components/tab-strip/tab-strip'
import './day-board.scss'

type Counts = Inbox['counts']
type Counted = Exclude<keyof Counts, 'waiting'>

const TILES: { box: Counted; name: string; icon: IconName }[] = [
  { box: 'overdue', name: '超时', icon: 'warning' },
  { box: 'soon', name: '快到点', icon: 'clock' },
  { box: 'free', name: '没人接', icon: 'bell' },
  { box: 'mine', name: '我在跟', icon: 'person' },
  { box: 'absent', name: '同事不在', icon: 'calendar' },
]

const LISTS: { id: InboxBox; label: string }[] = [
  { id: 'waiting', label: '待回' },
  { id: 'all', label: '没结的' },
  { id: 'closed', label: '已结' },
]

type TileProps = { tile: (typeof TILES)[number]; count: number | null; on: boolean; onTap: () => void }

/** Nothing to do looks like it: a box speaks up only while something is in it. */
const Tile = ({ tile: { box, name, icon }, count, on, onTap }: TileProps) => (
  <Tap
    className={`day-tile ${count ? `day-${box}` : 'day-none'} ${on ? 'day-on' : ''}`}
    downClass="day-down"
    role="tab"
    checked={on}
    label={`${name} ${count ?? ''}`}
    onTap={onTap}
  >
    <View className="row-apart">
      <View className="day-count">{count ?? '–'}</View>
      <Icon name={icon} size="small" />
    </View>
    <View className="day-name">{name}</View>
  </Tap>
)

type DayBoardProps = { chosen: InboxBox; counts: Counts | undefined; onChoose: (box: InboxBox) => void }

/** A worker's day at a glance: what is late, what will be, what nobody has, what is theirs, whose owner is away. */
export const DayBoard = ({ chosen, counts, onChoose }: DayBoardProps) => (
  <View>
    <View className="day-board">
      {TILES.map((tile) => (
        <Tile
          key={tile.box}
          tile={tile}
          count={counts ? counts[tile.box] : null}
          on={tile.box === chosen}
          onTap={() => onChoose(tile.box)}
        />
      ))}
    </View>
    <TabStrip
      tabs={LISTS.map((list) => ({ ...list, count: list.id === 'waiting' ? counts?.waiting : null }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  </View>
)
