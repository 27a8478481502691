import { View } from '@tarojs/components'
import { useState } from 'react'
import type { InboxBox } from '../../../../domain/appeal/schema'
import { toInstant } from '../../../../domain/time'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { BoxTabs } from '../../../features/appeal/box-tabs'
import { InboxCard } from '../../../features/appeal/inbox-card'
import { inWorkingOrder } from '../../../features/appeal/inbox-words'
import { SomeFirst } from '../../../features/appeal/some-first'
import { useInbox } from '../../../features/appeal/use-inbox'
import { openPage } from '../../../platform/open-page'

const EMPTY: Record<InboxBox, { text: string; hint: string }> = {
  waiting: { text: '都回完了', hint: '有新的会出现在这里' },
  soon: { text: '一小时内没有到点的', hint: '有新的会出现在这里' },
  overdue: { text: '没有超时的', hint: '都按说好的时间回了' },
  free: { text: '没有没人接的', hint: '有新的会出现在这里' },
  absent: { text: '没有不在的同事的', hint: '同事请假时，他的诉求会在这里' },
  mine: { text: '手上没有在跟的', hint: '去“待回”里接一件' },
  all: { text: '没有没结的', hint: '有新的会出现在这里' },
  closed: { text: '还没有结束的', hint: '本人说结束了才算' },
}

const openCase = (appealId: string) => openPage(`packages/staff/case/index?id=${appealId}`)

/** The social worker's inbox: what is late first, each with the minutes that are left. */
export default function Inbox() {
  const [box, choose] = useState<InboxBox>('waiting')
  const inbox = useInbox(box)
  const waiting = useInbox('waiting')
  const now = toInstant(Date.now())
  return (
    <Screen title="骑手的诉求">
      <View className="stack">
        <BoxTabs chosen={box} counts={(inbox.data ?? waiting.data)?.counts} onChoose={choose} />
        <QueryView query={inbox} empty={{ when: ({ rows }) => rows.length === 0, ...EMPTY[box] }}>
          {({ rows }) => (
            <SomeFirst key={box} items={inWorkingOrder(rows)} step={20} more="再看 20 件">
              {(row) => <InboxCard key={row.id} row={row} now={now} onTap={() => openCase(row.id)} />}
            </SomeFirst>
          )}
        </QueryView>
      </View>
    </Screen>
  )
}
