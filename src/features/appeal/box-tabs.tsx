import { View } from '@tarojs/components'
import type { Inbox, InboxBox } from '../../../domain/appeal/schema'
import { Strip } from '../../components/card/strip'
import { TabStrip } from '../../components/tab-strip/tab-strip'
import './box-tabs.scss'

type Counts = Inbox['counts']

const BOXES: { box: InboxBox; name: string; count?: keyof Counts }[] = [
  { box: 'waiting', name: '待回', count: 'waiting' },
  { box: 'overdue', name: '超时', count: 'overdue' },
  { box: 'soon', name: '快到点', count: 'soon' },
  { box: 'free', name: '没人接', count: 'free' },
  { box: 'mine', name: '我的', count: 'mine' },
  { box: 'absent', name: '同事不在', count: 'absent' },
  { box: 'all', name: '全部' },
  { box: 'closed', name: '已结' },
]

type BoxTabsProps = { chosen: InboxBox; counts: Counts | undefined; onChoose: (box: InboxBox) => void }

/** The boxes of the inbox; how many wait, and how many of them are late, in numbers. */
export const BoxTabs = ({ chosen, counts, onChoose }: BoxTabsProps) => (
  <View>
    <TabStrip
      tabs={BOXES.map(({ box, name, count }) => ({
        id: box,
        label: name,
        count: count && counts ? counts[count] : null,
      }))}
      chosen={chosen}
      onChoose={onChoose}
    />
    {counts && counts.overdue > 0 ? (
      <View className="box-overdue">
        <Strip tone="danger" icon="warning">
          有 {counts.overdue} 件超时了，先回这些
        </Strip>
      </View>
    ) : null}
  </View>
)
