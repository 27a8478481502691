import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MyChild, PeriodView } from '../../../domain/childcare/contracts'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { Tap } from '../../components/button/tap'
import { Stepper } from '../../components/field/stepper'
import { Sheet } from '../../components/sheet/sheet'
import { askSubscribe } from '../../platform/subscribe'
import { weekWords } from './period-words'
import { useWish } from './use-childcare'
import './wish-sheet.scss'

type WishSheetProps = {
  period: PeriodView
  child: MyChild
  templateIds: readonly string[]
  onClose: () => void
}

type WeekTapProps = { label: string; rank: number; onTap: () => void }

const WeekTap = ({ label, rank, onTap }: WeekTapProps) => (
  <Tap
    className={`wish-week ${rank > 0 ? 'wish-week-on' : ''}`}
    downClass="text-button-down"
    role="radio"
    checked={rank > 0}
    label={rank > 0 ? `${label}，第 ${rank} 志愿` : label}
    onTap={onTap}
  >
    <View className="grow">{label}</View>
    <View className="wish-rank">{rank > 0 ? `第 ${rank}` : '点一下选'}</View>
  </Tap>
)

/** A wish in a minute: tap the weeks in the order one wants them. */
export const WishSheet = ({ period, child, templateIds, onClose }: WishSheetProps) => {
  const before = child.wishes.find(({ periodId }) => periodId === period.id)
  const [ranked, rank] = useState<string[]>(before?.ranked ?? [])
  const [most, setMost] = useState(before?.most ?? 1)
  const wish = useWish(onClose)
  const toggle = (week: string) =>
    rank((now) => (now.includes(week) ? now.filter((one) => one !== week) : [...now, week]))
  const send = async () => {
    await askSubscribe(templateIds)
    wish.send({ periodId: period.id, childId: child.id, ranked, most: Math.min(most, ranked.length) })
  }
  return (
    <Sheet open onClose={onClose} title={`${child.name}想去哪几周`}>
      <View className="stack">
        <View className="text-soft">最想去的先点。填得早晚都一样，名额不够就抽签。</View>
        {period.weeks.map(({ id }) => (
          <WeekTap
            key={id}
            label={weekWords(period, id)}
            rank={ranked.indexOf(id) + 1}
            onTap={() => toggle(id)}
          />
        ))}
        {ranked.length > 1 ? (
          <Stepper
            label="最多要几周"
            value={Math.min(most, ranked.length)}
            min={1}
            max={ranked.length}
            unit=" 周"
            onChange={setMost}
          />
        ) : null}
        <MainButton
          label={ranked.length === 0 ? '先点想去的周' : '就这样填'}
          disabled={ranked.length === 0}
          busy={wish.busy}
          note={wish.error ? errorLine(wish.error) : undefined}
          onTap={() => void send()}
        />
      </View>
    </Sheet>
  )
}
