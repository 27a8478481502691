import { View } from '@tarojs/components'
import type { GridTab } from '../../../domain/observer/schema'
import type { ReportState, ReportView } from '../../../domain/report/schema'
import { sayDay } from '../../../domain/say-day'
import { dayOf, type Instant } from '../../../domain/time'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { CloudPicture } from '../../components/picture/cloud-picture'
import { QueryView } from '../../components/state/query-view'
import { openPage } from '../../platform/open-page'
import './observer.scss'
import { useGrid, useGridFigures } from './use-observer'

const EMPTY: Record<GridTab, { text: string; hint: string }> = {
  open: { text: '这一段没有没解决的', hint: '走过看到了，随手拍一张' },
  confirm: { text: '没有等你确认的', hint: '办完的会来这里，去看一眼' },
  solved: { text: '还没有解决的', hint: '办完一件，这里就多一件' },
}

const STATES: Partial<Record<ReportState, { tone: 'open' | 'soon' | 'danger'; text: string }>> = {
  open: { tone: 'soon', text: '等处理' },
  dispatched: { tone: 'soon', text: '派人了' },
  working: { tone: 'open', text: '在处理' },
  reopened: { tone: 'danger', text: '还没好' },
  done: { tone: 'soon', text: '办完了，去看看' },
  solved: { tone: 'open', text: '确认解决' },
}

const GridReport = ({ report, now }: { report: ReportView; now: Instant }) => {
  const words = report.text || '一张照片'
  const state = STATES[report.state]
  const picture = report.after ?? report.photo
  return (
    <Card onTap={() => openPage(`packages/report/report/index?id=${report.id}`)} label={words}>
      <View className="row">
        {picture ? (
          <View className="grid-report-photo">
            <CloudPicture fileId={picture} alt={words} />
          </View>
        ) : null}
        <View className="grow">
          {state ? <Tag tone={state.tone} text={state.text} /> : null}
          <View className="grid-name">{words}</View>
          <View className="text-note">
            {report.metres} 米处，{sayDay(dayOf(report.updatedAt), dayOf(now))}
            {report.voices > 0 ? `，${report.voices} 人也遇到` : ''}
          </View>
        </View>
      </View>
    </Card>
  )
}

/** What is open, waits for a look, or was solved in one grid. */
export const GridReports = ({ gridId, tab }: { gridId: string; tab: GridTab }) => {
  const query = useGrid(gridId, tab)
  const figures = useGridFigures(gridId, query.isSuccess)
  return (
    <View className="stack">
      {figures.data ? (
        <View className="text-soft">
          这一段报了 {figures.data.reported} 件，办完 {figures.data.done} 件等确认，确认解决{' '}
          {figures.data.solved} 件
        </View>
      ) : null}
      <QueryView
        query={query}
        empty={{ when: ({ pages }) => pages.every(({ reports }) => reports.length === 0), ...EMPTY[tab] }}
      >
        {({ pages }) => (
          <View className="stack">
            {pages.flatMap(({ reports, now }) =>
              reports.map((report) => <GridReport key={report.id} report={report} now={now} />),
            )}
            {query.hasNextPage ? (
              <TextButton label="看更早的" tone="quiet" onTap={() => void query.fetchNextPage()} />
            ) : null}
          </View>
        )}
      </QueryView>
    </View>
  )
}
