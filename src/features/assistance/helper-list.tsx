import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../api/client'
import { QueryView } from '../../components/state/query-view'
import { FileSheet } from './file-sheet'
import { RowCard } from './row-card'
import { useAssistanceStep, useHelperList } from './use-assistance'

/** For whoever is on duty: what may be taken, and what one has taken. */
export const HelperList = () => {
  const query = useHelperList()
  const [opened, open] = useState<string | null>(null)
  const take = useAssistanceStep(api.assistance.takeOnDuty.mutate, '接了，点开看怎么联系')
  return (
    <View className="stack">
      <QueryView query={query} empty={{ when: ({ rows }) => rows.length === 0, text: '这会儿没有要办的' }}>
        {({ rows, now }) => (
          <View className="stack">
            <View className="text-soft">没人接的，点一下就是你的；接了才看得到是谁。</View>
            {rows.map((row) => (
              <RowCard
                key={row.id}
                row={row}
                now={now}
                onTap={() => (row.mine ? open(row.id) : take.send({ id: row.id }))}
              />
            ))}
          </View>
        )}
      </QueryView>
      {opened ? <FileSheet id={opened} isStaff={false} onClose={() => open(null)} /> : null}
    </View>
  )
}
