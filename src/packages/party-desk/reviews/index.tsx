import { View } from '@tarojs/components'
import { useState } from 'react'
import { sayMoment } from '../../../../domain/say-day'
import { dayOf } from '../../../../domain/time'
import { Card } from '../../../components/card/card'
import { Tag } from '../../../components/card/tag'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { TabStrip } from '../../../components/tab-strip/tab-strip'
import { FileSheet } from '../../../features/party/file-sheet'
import { STATE_WORDS } from '../../../features/party/party-words'
import { useCheckIns } from '../../../features/party/use-party'

const TABS = [
  { id: 'waiting', label: '等着办的' },
  { id: 'all', label: '全部' },
] as const

/** The reviewer's list; every look is told to whom it is about. */
export default function ReviewsPage() {
  const [list, choose] = useState<'waiting' | 'all'>('waiting')
  const [opened, open] = useState<string | null>(null)
  const query = useCheckIns(list)
  return (
    <Screen>
      <View className="stack">
        <View className="text-soft">你看了谁的，本人查得到。</View>
        <TabStrip tabs={TABS} chosen={list} onChoose={choose} />
        <QueryView query={query} empty={{ when: ({ rows }) => rows.length === 0, text: '没有等着办的报到' }}>
          {({ rows, now }) => (
            <View className="stack">
              {rows.map((row) => (
                <Card key={row.id} label={`打开 ${row.name}`} onTap={() => open(row.id)}>
                  <View className="row-apart">
                    <View className="text-lead grow">{row.name}</View>
                    <Tag tone={row.state === 'placed' ? 'open' : 'soon'} text={STATE_WORDS[row.state]} />
                  </View>
                  <View className="text-note">
                    {row.branch}，{sayMoment(row.updatedAt, dayOf(now))}
                  </View>
                </Card>
              ))}
            </View>
          )}
        </QueryView>
      </View>
      {opened ? <FileSheet id={opened} onClose={() => open(null)} /> : null}
    </Screen>
  )
}
