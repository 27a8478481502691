import { View } from '@tarojs/components'
import type { Inbox, InboxBox } from '../../../domain/appeal/schema'
import { Tap } from '../../components/button/tap'
import { Strip } from '../../components/card/strip'
import './box-tabs.scss'

type Counts = Inbox['counts']

const BOXES: { box: InboxBox; name: string; count: (counts: Counts) => number | null }[] = [
  { box: 'waiting', name: '待回', count: ({ waiting }) => waiting },
  { box: 'mine', name: '我的', count: ({ mine }) => mine },
  { box: 'all', name: '全部', count: () => null },
  { box: 'closed', name: '已结', count: () => null },
]

type BoxTabsProps = { chosen: InboxBox; counts: Counts | undefined; onChoose: (box: InboxBox) => void }

/** The four boxes of the inbox; how many wait, and how many of them are late, in numbers. */
export const BoxTabs = ({ chosen, counts, onChoose }: BoxTabsProps) => (
  <View>
    <View className="box-tabs">
      {BOXES.map(({ box, name, count }) => {
        const number = counts ? count(counts) : null
        return (
          <Tap
            key={box}
            className={`box-tab ${box === chosen ? 'box-tab-on' : ''}`}
            role="tab"
            checked={box === chosen}
            label={number === null ? name : `${name} ${number} 件`}
            onTap={() => onChoose(box)}
          >
            {name}
            {number === null ? null : <View className="box-tab-count">{number}</View>}
          </Tap>
        )
      })}
    </View>
    {counts && counts.overdue > 0 ? (
      <View className="box-overdue">
        <Strip tone="danger" icon="warning">
          有 {counts.overdue} 件超时了，先回这些
        </Strip>
      </View>
    ) : null}
  </View>
)
