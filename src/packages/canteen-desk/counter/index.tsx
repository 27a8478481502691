import { View } from '@tarojs/components'
import { useState } from 'react'
import { readYuan } from '../../../../domain/canteen/price'
import type { CanteenWindow } from '../../../../domain/canteen/schema'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { Choice } from '../../../components/field/choice'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { ByHandSheet } from '../../../features/canteen/by-hand-sheet'
import { PricePicker } from '../../../features/canteen/price-picker'
import { pricesToTap } from '../../../features/canteen/recent-prices'
import { ServedCard } from '../../../features/canteen/served-card'
import { useCounter } from '../../../features/canteen/use-counter'
import { useRedeem } from '../../../features/canteen/use-redeem'
import { Verdict } from '../../../features/canteen/verdict'
import { WindowHead } from '../../../features/canteen/window-head'
import { scan } from '../../../platform/scan'
import { toast } from '../../../platform/toast'

/** The counter: a price, a scan, and a yes or a no as large as the screen. */
export default function CounterPage() {
  const query = useCounter()
  const redeeming = useRedeem()
  const [chosen, setChosen] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [isByHand, setByHand] = useState(false)
  const windows: readonly CanteenWindow[] = query.data?.windows ?? []
  const window = windows.find(({ id }) => id === chosen) ?? windows[0]
  const fullCents = readYuan(typed)

  const ask = (given: { code: string } | { phone: string }) => {
    setByHand(false)
    if (window && fullCents) redeeming.send({ windowId: window.id, fullCents, ...given })
  }
  const scanNext = async () => {
    redeeming.drop()
    const scanned = await scan()
    if (scanned.kind === 'foreign') ask({ code: scanned.text.slice(0, 64) })
    if (scanned.kind === 'page') toast('这是街上贴的码，扫骑手手机上的')
    if (scanned.kind === 'failed') toast('相机没打开，输数字也行')
  }
  const byHand = () => {
    redeeming.drop()
    setByHand(true)
  }
  return (
    <Screen
      footer={
        <>
          <MainButton
            label={redeeming.data ? '下一位，扫码' : '扫骑手的码'}
            busy={redeeming.busy}
            disabled={!fullCents || !window}
            onTap={() => void scanNext()}
          />
          {fullCents && window ? <TextButton label="输数字码、手机号" tone="quiet" onTap={byHand} /> : null}
        </>
      }
    >
      {redeeming.data ? (
        <View className="stack">
          <Verdict answer={redeeming.data} onUndone={redeeming.drop} />
          <TextButton label="换个价" tone="quiet" onTap={redeeming.drop} />
        </View>
      ) : (
        <QueryView query={query} empty={{ when: (view) => view.windows.length === 0, text: '还没有食堂' }}>
          {(view) => (
            <View className="stack">
              {windows.length > 1 ? (
                <Choice
                  options={windows.map(({ id, name }) => ({ value: id, label: name }))}
                  value={window?.id ?? null}
                  onPick={setChosen}
                />
              ) : null}
              {window ? <WindowHead window={window} now={view.now} /> : null}
              <Card>
                <PricePicker
                  typed={typed}
                  onType={setTyped}
                  choices={pricesToTap(window?.priceChoices ?? [])}
                  percent={window?.percent ?? 100}
                />
              </Card>
              <ServedCard served={view.served} comingCount={view.comingCount} />
            </View>
          )}
        </QueryView>
      )}
      {isByHand ? <ByHandSheet busy={redeeming.busy} onClose={() => setByHand(false)} onSend={ask} /> : null}
    </Screen>
  )
}
