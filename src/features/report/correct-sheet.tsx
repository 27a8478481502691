import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DeskReport, ReportCategory } from '../../../domain/report/schema'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { Choice } from '../../components/field/choice'
import { PickField } from '../../components/field/pick-field'
import { Sheet } from '../../components/sheet/sheet'
import { PlacePicker } from './place-picker'
import { CATEGORY_OPTIONS, KIND_OPTIONS } from './report-words'
import type { DeskSteps } from './use-desk-step'
import { useStart } from './use-start'

type CorrectSheetProps = { report: DeskReport; steps: DeskSteps; onClose: () => void }

/** Corrects what it is about and where. */
export const CorrectSheet = ({ report, steps: { correct }, onClose }: CorrectSheetProps) => {
  const start = useStart()
  const [kind, setKind] = useState(report.kind)
  const [category, setCategory] = useState<ReportCategory>(report.category)
  const [metres, setMetres] = useState(report.metres)
  return (
    <Sheet open onClose={onClose} title="改一改">
      <View className="stack">
        <Choice options={KIND_OPTIONS} value={kind} onPick={setKind} />
        <PickField label="哪一类" options={CATEGORY_OPTIONS} value={category} onPick={setCategory} />
        {start.data ? (
          <PlacePicker
            stops={start.data.stops}
            length={start.data.lengthMetres}
            metres={metres}
            onPick={setMetres}
          />
        ) : null}
        <MainButton
          label="改好了"
          busy={correct.busy}
          note={correct.error ? errorLine(correct.error) : undefined}
          onTap={() => correct.send({ reportId: report.id, kind, category, metres })}
        />
      </View>
    </Sheet>
  )
}
