import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { MainButton } from '../../../components/button/main-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { TabStrip } from '../../../components/tab-strip/tab-strip'
import { HelperList } from '../../../features/assistance/helper-list'
import { MyRequestCard } from '../../../features/assistance/my-request-card'
import { useMyAssistance } from '../../../features/assistance/use-assistance'
import { openPage } from '../../../platform/open-page'

const TABS = [
  { id: 'mine', label: '我请的' },
  { id: 'helper', label: '我帮办的' },
] as const

/** What one has asked for, from asking to done; for whoever is on duty, what they help with. */
export default function MinePage() {
  const { tab: wanted } = useRouter().params
  const [tab, choose] = useState<'mine' | 'helper'>(wanted === 'helper' ? 'helper' : 'mine')
  const query = useMyAssistance()
  return (
    <Screen footer={<MainButton label="请人帮办" onTap={() => openPage('packages/assistance/ask/index')} />}>
      <View className="stack">
        {query.data?.onDuty ? <TabStrip tabs={TABS} chosen={tab} onChoose={choose} /> : null}
        {tab === 'helper' ? (
          <HelperList />
        ) : (
          <QueryView
            query={query}
            empty={{
              when: ({ requests }) => requests.length === 0,
              text: '还没请过人帮办',
              hint: '身体不方便、家里有难处，一件事从头陪到尾',
            }}
          >
            {({ requests, now }) => (
              <View className="stack">
                {requests.map((request) => (
                  <MyRequestCard key={request.id} request={request} now={now} />
                ))}
              </View>
            )}
          </QueryView>
        )}
      </View>
    </Screen>
  )
}
