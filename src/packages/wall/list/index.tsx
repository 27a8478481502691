import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { WallTab } from '../../../../domain/wall/schema'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { TabStrip } from '../../../components/tab-strip/tab-strip'
import { useWall } from '../../../features/wall/use-wall'
import { WallView } from '../../../features/wall/wall-view'
import { openPage } from '../../../platform/open-page'

const TABS: { id: WallTab; label: string }[] = [
  { id: 'wall', label: '墙上的' },
  { id: 'mine', label: '我投的' },
]

const EMPTY: Record<WallTab, { text: string; hint: string }> = {
  wall: { text: '墙还空着，等第一件作品', hint: '一张照片、一首诗、一段视频，都行' },
  mine: { text: '你还没投过', hint: '送单路上拍的、心里想的，写下来' },
}

const Works = ({ tab }: { tab: WallTab }) => {
  const wall = useWall(tab)
  return (
    <QueryView
      query={wall}
      empty={{ when: ({ pages }) => pages.every((page) => page.works.length === 0), ...EMPTY[tab] }}
    >
      {({ pages }) => (
        <View>
          <WallView works={pages.flatMap((page) => page.works)} withState={tab === 'mine'} />
          {wall.hasNextPage ? (
            <TextButton label="再看一些" tone="quiet" onTap={() => void wall.fetchNextPage()} />
          ) : null}
        </View>
      )}
    </QueryView>
  )
}

/** What people of the street made, chosen works first. */
export default function WallPage() {
  const { tab: wanted } = useRouter().params
  const [tab, choose] = useState<WallTab>(wanted === 'mine' ? 'mine' : 'wall')
  return (
    <Screen footer={<MainButton label="我也投一件" onTap={() => openPage('packages/wall/new/index')} />}>
      <View className="stack">
        <TabStrip tabs={TABS} chosen={tab} onChoose={choose} />
        <Works tab={tab} />
      </View>
    </Screen>
  )
}
