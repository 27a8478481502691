import { View } from '@tarojs/components'
import { useState } from 'react'
import { sayDay } from '../../../../domain/say-day'
import { addDays, dayOf, toInstant } from '../../../../domain/time'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { DateField } from '../../../components/field/date-field'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { CloseDaySheet } from '../../../features/canteen/close-day-sheet'
import { streetMs } from '../../../features/canteen/server-clock'
import { SheetRows } from '../../../features/canteen/sheet-rows'
import { SumsCard } from '../../../features/canteen/sums-card'
import { useExportSheet, useSheet } from '../../../features/canteen/use-sheet'

/** A day's meals for settling with the community, and the switch that closes a day. */
export default function SheetPage() {
  const [chosen, setChosen] = useState<string>()
  const [page, setPage] = useState(0)
  const [isClosing, setClosing] = useState(false)
  const query = useSheet(chosen, page)
  const today = dayOf(query.data?.now ?? toInstant(streetMs()))
  const day = chosen ?? today
  const exporting = useExportSheet()
  const windowId = query.data?.window.id
  const isClosed = query.data?.window.closedDays.includes(day) ?? false
  const choose = (next: string) => {
    setChosen(next)
    setPage(0)
  }
  return (
    <Screen
      footer={
        <>
          <MainButton
            label="复制表格地址"
            busy={exporting.busy}
            disabled={!windowId || !query.data || query.data.sums.meals === 0}
            onTap={() => windowId && exporting.send({ windowId, day })}
          />
          {windowId && day >= today ? (
            <TextButton
              label={isClosed ? `${sayDay(day, today)}恢复供餐` : `${sayDay(day, today)}停餐`}
              tone={isClosed ? 'brand' : 'danger'}
              onTap={() => setClosing(true)}
            />
          ) : null}
        </>
      }
    >
      <View className="stack">
        <DateField
          label="哪一天"
          value={day}
          onPick={choose}
          from={addDays(today, -366)}
          to={addDays(today, 60)}
        />
        <QueryView query={query}>
          {(view) => (
            <View className="stack">
              <SumsCard {...view} />
              {view.rows.length > 0 ? (
                <Card>
                  <SheetRows rows={view.rows} />
                </Card>
              ) : (
                <View className="text-soft">这一天还没有人来吃</View>
              )}
              {view.more ? (
                <TextButton label="看更早的" tone="quiet" onTap={() => setPage(page + 1)} />
              ) : null}
              {page > 0 ? <TextButton label="回到最新的" tone="quiet" onTap={() => setPage(0)} /> : null}
            </View>
          )}
        </QueryView>
      </View>
      {isClosing && windowId ? (
        <CloseDaySheet
          windowId={windowId}
          day={day}
          dayName={sayDay(day, today)}
          closed={isClosed}
          onClose={() => setClosing(false)}
        />
      ) : null}
    </Screen>
  )
}
