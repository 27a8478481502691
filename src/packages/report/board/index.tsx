import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BoardTab } from '../../../../domain/report/schema'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { TabStrip } from '../../../components/tab-strip/tab-strip'
import { FiguresCard } from '../../../features/report/figures-card'
import { OutboxStrip } from '../../../features/report/outbox-strip'
import { ReportCard } from '../../../features/report/report-card'
import { useOutbox } from '../../../features/report/use-outbox'
import { useBoard, useFigures } from '../../../features/report/use-reports'
import { useStart } from '../../../features/report/use-start'
import { openPage } from '../../../platform/open-page'

const TABS: { id: BoardTab; label: string }[] = [
  { id: 'open', label: '在办' },
  { id: 'done', label: '解决了' },
  { id: 'mine', label: '我报的' },
]
const OBSERVER_TAB = { id: 'confirm' as const, label: '等我看' }

const EMPTY: Record<BoardTab, { text: string; hint: string }> = {
  open: { text: '没有等着办的', hint: '看到坑、线、堵，拍一张' },
  done: { text: '还没有解决的', hint: '办完一件，这里就多一件' },
  mine: { text: '你还没报过', hint: '一张照片就行，二十秒' },
  confirm: { text: '没有等你确认的', hint: '办完的会来这里，去看一眼' },
}

const openNew = () => openPage('packages/report/new/index')
const open = (id: string) => openPage(`packages/report/report/index?id=${id}`)

/** What was reported on the street, what was solved, and what I reported. */
export default function Board() {
  const [tab, choose] = useState<BoardTab>('open')
  const outbox = useOutbox()
  const board = useBoard(tab)
  const figures = useFigures(board.isSuccess)
  const start = useStart()
  const tabs = start.data?.observer ? [...TABS, OBSERVER_TAB] : TABS
  return (
    <Screen title="街上的隐患和建议" footer={<MainButton label="随手拍一件" onTap={openNew} />}>
      <View className="stack">
        <OutboxStrip
          waiting={outbox.waiting}
          refused={outbox.refused}
          onRetry={() => void outbox.sendAll()}
          onDrop={outbox.dropAll}
        />
        {figures.data ? <FiguresCard figures={figures.data} /> : null}
        <TabStrip tabs={tabs} chosen={tab} onChoose={choose} />
        <QueryView
          query={board}
          empty={{ when: ({ pages }) => pages.every(({ reports }) => reports.length === 0), ...EMPTY[tab] }}
        >
          {({ pages }) => (
            <View className="stack">
              {pages.flatMap(({ reports, now }) =>
                reports.map((report) => (
                  <ReportCard key={report.id} report={report} now={now} onTap={() => open(report.id)} />
                )),
              )}
              {board.hasNextPage ? (
                <TextButton label="看更早的" tone="quiet" onTap={() => void board.fetchNextPage()} />
              ) : null}
            </View>
          )}
        </QueryView>
      </View>
    </Screen>
  )
}
