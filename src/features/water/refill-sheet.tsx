import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { MainButton } from '../../components/button/main-button'
import { Tap } from '../../components/button/tap'
import { Sheet } from '../../components/sheet/sheet'
import { aria } from '../../platform/aria'
import { CASES, readBottles } from './count-bottles'
import './refill-sheet.scss'
import { useRefill } from './use-refill'
import type { StreetFreezer } from './use-street-freezers'

type RefillSheetProps = { freezer: StreetFreezer; onClose: () => void }

/** How many bottles go in: whole cases by one tap, or a number. */
export const RefillSheet = ({ freezer, onClose }: RefillSheetProps) => {
  const [typed, setTyped] = useState('24')
  const refill = useRefill(onClose)
  const bottles = readBottles(typed)
  return (
    <Sheet open onClose={onClose} title={`给${freezer.name}补水`}>
      <View className="text-note">现在还有 {freezer.stock} 瓶</View>
      <View className="cases">
        {CASES.map((size) => (
          <Tap
            key={size}
            className={`case ${typed === String(size) ? 'case-on' : ''}`}
            onTap={() => setTyped(String(size))}
          >
            {size} 瓶
          </Tap>
        ))}
        <Input
          className="case case-typed"
          type="number"
          value={typed}
          maxlength={3}
          onInput={({ detail }) => setTyped(detail.value)}
          {...aria({ label: '瓶数' })}
        />
      </View>
      <MainButton
        label={bottles ? `放进 ${bottles} 瓶` : '填 1 到 500 瓶'}
        busy={refill.busy}
        disabled={bottles === null}
        onTap={() => bottles && refill.send({ freezerId: freezer.id, bottles })}
      />
    </Sheet>
  )
}
