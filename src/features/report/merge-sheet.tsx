import { View } from '@tarojs/components'
import type { DeskReport } from '../../../domain/report/schema'
import { errorLine } from '../../api/error-texts'
import { Strip } from '../../components/card/strip'
import { Sheet } from '../../components/sheet/sheet'
import { QueryView } from '../../components/state/query-view'
import { ReportCard } from './report-card'
import type { DeskSteps } from './use-desk-step'
import { useInbox } from './use-reports'

type MergeSheetProps = { report: DeskReport; steps: DeskSteps; onClose: () => void }

const SHOWN = 8

/** Others that wait, nearest on the street first: a tap puts this one to it. */
export const MergeSheet = ({ report, steps: { merge }, onClose }: MergeSheetProps) => {
  const open = useInbox('open')
  const far = (metres: number | null) => Math.abs((metres ?? 0) - (report.metres ?? 0))
  return (
    <Sheet open onClose={onClose} title="和哪一件是同一件？">
      <QueryView
        query={open}
        small
        empty={{
          when: ({ pages }) => pages.every(({ rows }) => rows.every(({ id }) => id === report.id)),
          text: '没有别的等着办的',
        }}
      >
        {({ pages }) => (
          <View className="stack">
            {merge.error ? (
              <Strip tone="danger" icon="warning" role="alert">
                {errorLine(merge.error)}
              </Strip>
            ) : null}
            {pages
              .flatMap(({ rows, now }) => rows.map((row) => ({ row, now })))
              .filter(({ row }) => row.id !== report.id)
              .sort((a, b) => far(a.row.metres) - far(b.row.metres))
              .slice(0, SHOWN)
              .map(({ row, now }) => (
                <ReportCard
                  key={row.id}
                  report={row}
                  now={now}
                  onTap={() => merge.send({ reportId: report.id, into: row.id })}
                />
              ))}
          </View>
        )}
      </QueryView>
    </Sheet>
  )
}
