import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { DeskReport } from '../../../../domain/report/schema'
import type { Instant } from '../../../../domain/time'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { CorrectSheet } from '../../../features/report/correct-sheet'
import { type DeskAction, deskActions } from '../../../features/report/desk-actions'
import { DeskHead } from '../../../features/report/desk-head'
import { DispatchSheet } from '../../../features/report/dispatch-sheet'
import { FinishSheet } from '../../../features/report/finish-sheet'
import { MergeSheet } from '../../../features/report/merge-sheet'
import { ObserverSheet } from '../../../features/report/observer-sheet'
import { RefuseSheet } from '../../../features/report/refuse-sheet'
import { StepsList } from '../../../features/report/steps-list'
import { type DeskSteps, useDeskStep } from '../../../features/report/use-desk-step'
import { useDeskReport } from '../../../features/report/use-reports'

type Sheet = DeskAction | 'correct' | 'observer' | null
type SheetsProps = { sheet: Sheet; report: DeskReport; now: Instant; steps: DeskSteps; onClose: () => void }

const Sheets = ({ sheet, report, now, steps, onClose }: SheetsProps) => {
  const given = { reportId: report.id, report, steps, onClose }
  if (sheet === 'dispatch') return <DispatchSheet {...given} now={now} />
  if (sheet === 'finish') return <FinishSheet {...given} />
  if (sheet === 'refuse') return <RefuseSheet {...given} />
  if (sheet === 'merge') return <MergeSheet {...given} />
  if (sheet === 'correct') return <CorrectSheet {...given} />
  return sheet === 'observer' ? <ObserverSheet {...given} /> : null
}

/** One report on the desk: what it is, what comes next, and what happened so far. */
export default function DeskReportPage() {
  const { id = '' } = useRouter().params
  const [sheet, open] = useState<Sheet>(null)
  const query = useDeskReport(id)
  const steps = useDeskStep(() => open(null))
  const report = query.data?.report
  const [main, ...others] = report ? deskActions(report.state) : []
  const act = (action: DeskAction) => {
    if (action === 'show') steps.review.send({ reportId: id, show: true })
    else if (action === 'work') steps.work.send({ reportId: id })
    else open(action)
  }
  const failed = steps.review.error ?? steps.work.error
  return (
    <Screen
      title="处理这一件"
      footer={
        main ? (
          <MainButton
            label={main.label}
            busy={steps.review.busy || steps.work.busy}
            note={failed && sheet === null ? errorLine(failed) : undefined}
            onTap={() => act(main.id)}
          />
        ) : undefined
      }
    >
      <QueryView query={query}>
        {(data) => (
          <View className="stack">
            <DeskHead report={data.report} now={data.now} steps={steps} />
            {others.map((action) => (
              <TextButton
                key={action.id}
                label={action.label}
                tone={action.id === 'refuse' ? 'danger' : 'brand'}
                onTap={() => act(action.id)}
              />
            ))}
            <TextButton label="改类别和位置" tone="quiet" onTap={() => open('correct')} />
            <TextButton label="上报的人是观察员" tone="quiet" onTap={() => open('observer')} />
            <StepsList steps={data.report.steps} now={data.now} />
            <Sheets
              sheet={sheet}
              report={data.report}
              now={data.now}
              steps={steps}
              onClose={() => open(null)}
            />
          </View>
        )}
      </QueryView>
    </Screen>
  )
}
