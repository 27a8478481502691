import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffPeriods } from '../../../../domain/childcare/contracts'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { Screen } from '../../../components/screen/screen'
import { ConfirmSheet } from '../../../components/sheet/confirm-sheet'
import { QueryView } from '../../../components/state/query-view'
import { PeriodSheet } from '../../../features/childcare/period-sheet'
import { StaffPeriodCard } from '../../../features/childcare/staff-period-card'
import { useCarePeriods, useRunDraw } from '../../../features/childcare/use-care-desk'
import { openPage } from '../../../platform/open-page'

type Known = StaffPeriods['periods'][number]

const openDraw = (id: string) => openPage(`packages/childcare/draw/index?id=${id}`)

const DrawSheet = ({ period, onClose }: { period: Known; onClose: () => void }) => {
  const draw = useRunDraw(() => {
    onClose()
    openDraw(period.id)
  })
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title="现在抽签？"
      text={`${period.wishes} 个孩子，${period.places} 个周名额。抽一次就定了，顺序和种子马上公布，谁都能验。`}
      confirm="抽签"
      busy={draw.busy}
      note={draw.error ? errorLine(draw.error) : undefined}
      onConfirm={() => draw.send({ periodId: period.id })}
    />
  )
}

/** Childcare periods at the desk: plan one, see the wishes, draw it in the open. */
export default function PeriodsPage() {
  const query = useCarePeriods()
  const [editing, edit] = useState<Known | 'new' | null>(null)
  const [drawing, draw] = useState<Known | null>(null)
  return (
    <Screen
      title="托管期次"
      footer={query.data ? <MainButton label="新开一期" onTap={() => edit('new')} /> : undefined}
    >
      <QueryView
        query={query}
        empty={{ when: ({ periods }) => periods.length === 0, text: '还没有托管期次', hint: '假期前开一期' }}
      >
        {({ periods, now }) => (
          <View className="stack">
            {periods.map((period) => (
              <StaffPeriodCard
                key={period.id}
                period={period}
                now={now}
                onEdit={() => edit(period)}
                onDraw={() => draw(period)}
                onLook={() => openDraw(period.id)}
              />
            ))}
          </View>
        )}
      </QueryView>
      {editing && query.data ? (
        <PeriodSheet
          period={editing === 'new' ? null : editing}
          stations={query.data.stations}
          onClose={() => edit(null)}
        />
      ) : null}
      {drawing ? <DrawSheet period={drawing} onClose={() => draw(null)} /> : null}
    </Screen>
  )
}
