import { View } from '@tarojs/components'
import { useState } from 'react'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { FreezerList } from '../../../features/water/freezer-list'
import { PrintedCodes } from '../../../features/water/printed-codes'
import { RefillSheet } from '../../../features/water/refill-sheet'
import { usePrintCodes } from '../../../features/water/use-print-codes'
import { type StreetFreezer, useStreetFreezers } from '../../../features/water/use-street-freezers'

/** The freezer that needs filling first. */
const emptiestOf = (freezers: readonly StreetFreezer[]): StreetFreezer | undefined =>
  [...freezers].sort((one, other) => one.stock - other.stock)[0]

/** The keeper's page: fill the freezers, have their codes made. */
export default function StaffWaterPage() {
  const query = useStreetFreezers()
  const printing = usePrintCodes()
  const emptiest = emptiestOf(query.data ?? [])
  const [refilling, setRefilling] = useState<StreetFreezer | null>(null)
  return (
    <Screen
      footer={
        <>
          {emptiest ? (
            <MainButton label={`给${emptiest.name}补水`} onTap={() => setRefilling(emptiest)} />
          ) : null}
          <TextButton
            label={printing.busy ? '正在生成冰柜码…' : '生成冰柜码'}
            onTap={() => printing.send(undefined)}
          />
        </>
      }
    >
      <QueryView query={query} empty={{ when: (list) => list.length === 0, text: '这条街还没有冰柜' }}>
        {(freezers) => (
          <View className="stack">
            {printing.data ? <PrintedCodes codes={printing.data.codes} /> : null}
            <FreezerList freezers={freezers} onRefill={setRefilling} />
          </View>
        )}
      </QueryView>
      {refilling ? <RefillSheet freezer={refilling} onClose={() => setRefilling(null)} /> : null}
    </Screen>
  )
}
