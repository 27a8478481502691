import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DeskReport } from '../../../domain/report/schema'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { TextField } from '../../components/field/text-field'
import { Sheet } from '../../components/sheet/sheet'
import type { DeskSteps } from './use-desk-step'

type ObserverSheetProps = { report: DeskReport; steps: DeskSteps; onClose: () => void }

/** Makes whoever reported this an observer: they may confirm that things are really solved. */
export const ObserverSheet = ({ report, steps: { setObserver }, onClose }: ObserverSheetProps) => {
  const [grid, setGrid] = useState(report.grid ?? '')
  const send = (name: string) => setObserver.send({ reportId: report.id, grid: name })
  return (
    <Sheet open onClose={onClose} title={`${report.alias} 是观察员？`}>
      <View className="stack">
        <View className="text-soft">微网格员、幸福观察员可以到现场确认“真的解决了”。</View>
        <TextField label="哪个网格" value={grid} onInput={setGrid} placeholder="第三网格" max={20} />
        <MainButton
          label="是观察员"
          busy={setObserver.busy}
          disabled={grid.trim() === ''}
          note={setObserver.error ? errorLine(setObserver.error) : undefined}
          onTap={() => send(grid.trim())}
        />
        {report.grid === null ? null : <TextButton label="不再是了" tone="danger" onTap={() => send('')} />}
      </View>
    </Sheet>
  )
}
