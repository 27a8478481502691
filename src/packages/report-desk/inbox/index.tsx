import { View } from '@tarojs/components'
import { useState } from 'react'
import type { InboxBox } from '../../../../domain/report/schema'
import { TextButton } from '../../../components/button/text-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { TabStrip } from '../../../components/tab-strip/tab-strip'
import { ReportCard } from '../../../features/report/report-card'
import { useInbox } from '../../../features/report/use-reports'
import { openPage } from '../../../platform/open-page'

const BOXES: { id: InboxBox; label: string }[] = [
  { id: 'open', label: '等派人' },
  { id: 'pending', label: '等审核' },
  { id: 'late', label: '过期了' },
  { id: 'running', label: '在办' },
  { id: 'done', label: '等确认' },
  { id: 'ended', label: '已结' },
]

const EMPTY: Record<InboxBox, { text: string; hint: string }> = {
  open: { text: '都派出去了', hint: '新报的会出现在这里' },
  pending: { text: '没有要审的', hint: '拿不准的文字会先到这里' },
  late: { text: '没有过期的', hint: '说好的日子过了就会到这里' },
  running: { text: '没有在办的', hint: '派人后在这里看进度' },
  done: { text: '没有等确认的', hint: '上报的人点“真的解决了”才算完' },
  ended: { text: '还没有结束的', hint: '确认解决的会到这里' },
}

const open = (id: string) => openPage(`packages/report-desk/report/index?id=${id}`)
const photosNote = (waiting: number) => (waiting > 0 ? `${waiting} 张照片待看` : undefined)

/** The desk's inbox: whoever waits longest is on top. */
export default function ReportInbox() {
  const [box, choose] = useState<InboxBox>('open')
  const inbox = useInbox(box)
  return (
    <Screen title="隐患和建议">
      <View className="stack">
        <TabStrip tabs={BOXES} chosen={box} onChoose={choose} />
        <QueryView
          query={inbox}
          empty={{ when: ({ pages }) => pages.every(({ rows }) => rows.length === 0), ...EMPTY[box] }}
        >
          {({ pages }) => (
            <View className="stack">
              {pages.flatMap(({ rows, now }) =>
                rows.map((row) => (
                  <ReportCard
                    key={row.id}
                    report={row}
                    now={now}
                    late={row.late}
                    note={row.dispatch?.to ?? photosNote(row.picturesWaiting)}
                    onTap={() => open(row.id)}
                  />
                )),
              )}
              {inbox.hasNextPage ? (
                <TextButton label="再看 20 件" tone="quiet" onTap={() => void inbox.fetchNextPage()} />
              ) : null}
            </View>
          )}
        </QueryView>
      </View>
    </Screen>
  )
}
