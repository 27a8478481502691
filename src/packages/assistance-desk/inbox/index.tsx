import { View } from '@tarojs/components'
import { useState } from 'react'
import { MainButton } from '../../../components/button/main-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { TabStrip } from '../../../components/tab-strip/tab-strip'
import { FileSheet } from '../../../features/assistance/file-sheet'
import { OpenForSheet } from '../../../features/assistance/open-for-sheet'
import { RowCard } from '../../../features/assistance/row-card'
import { type InboxList, useInbox } from '../../../features/assistance/use-assistance'

/** What waits, what is mine, what is late; the counts stand on the tabs. */
export default function InboxPage() {
  const [list, choose] = useState<InboxList>('open')
  const [opened, open] = useState<string | null>(null)
  const [isNew, setNew] = useState(false)
  const query = useInbox(list)
  const counts = query.data?.counts
  const tabs = [
    { id: 'open' as const, label: '等人接', count: counts?.open ?? null },
    { id: 'mine' as const, label: '我的' },
    { id: 'overdue' as const, label: '超时', count: counts?.overdue ?? null },
    { id: 'all' as const, label: '全部' },
  ]
  return (
    <Screen footer={<MainButton label="替人记一件" onTap={() => setNew(true)} />}>
      <View className="stack">
        <TabStrip tabs={tabs} chosen={list} onChoose={choose} />
        {counts ? (
          <View className="text-soft">
            正在办 {counts.taken} 件，等本人确认 {counts.done} 件，办好 {counts.confirmed} 件
          </View>
        ) : null}
        <QueryView query={query} empty={{ when: ({ rows }) => rows.length === 0, text: '这里没有要办的' }}>
          {({ rows, now }) => (
            <View className="stack">
              {rows.map((row) => (
                <RowCard key={row.id} row={row} now={now} onTap={() => open(row.id)} />
              ))}
            </View>
          )}
        </QueryView>
      </View>
      {opened ? <FileSheet id={opened} isStaff onClose={() => open(null)} /> : null}
      {isNew ? <OpenForSheet onClose={() => setNew(false)} /> : null}
    </Screen>
  )
}
