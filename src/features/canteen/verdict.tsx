import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { sayYuan } from '../../../domain/canteen/price'
import type { RedeemAnswer } from '../../../domain/canteen/schema'
import { toInstant } from '../../../domain/time'
import { TextButton } from '../../components/button/text-button'
import { Icon } from '../../components/icon/icon'
import { aria } from '../../platform/aria'
import { sayMoney, sayRefusal } from './canteen-words'
import { streetMs } from './server-clock'
import { useUndo } from './use-redeem'
import './verdict.scss'

const UNDO_SECONDS = 55
const HOW = { code: '用餐码', phone: '手机号' } as const

type Yes = NonNullable<RedeemAnswer['yes']>

/** Seconds in which the last tap can still be taken back. */
const useSecondsLeft = (): number => {
  const [left, setLeft] = useState(UNDO_SECONDS)
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000)
    return () => clearInterval(timer)
  }, [])
  return left
}

const YesView = ({ yes, onUndone }: { yes: Yes; onUndone: () => void }) => {
  const left = useSecondsLeft()
  const undo = useUndo(onUndone)
  const { paidCents, fullCents, who, how, redemptionId, at } = yes
  return (
    <View
      className="verdict verdict-yes"
      {...aria({ role: 'alert', label: `可以，收 ${sayMoney(paidCents)}` })}
    >
      <Icon name="check" size="large" />
      <View className="verdict-word">可以</View>
      <View className="verdict-price">收 {sayYuan(paidCents)} 元</View>
      <View>
        原价 {sayMoney(fullCents)} · {HOW[how]} {who}
      </View>
      {left > 0 ? (
        <TextButton label={`按错了，撤回（${left} 秒）`} onTap={() => undo.send({ redemptionId, at })} />
      ) : null}
    </View>
  )
}

type VerdictProps = { answer: RedeemAnswer; onUndone: () => void }

/** The answer as large as the screen: a word, a sign and a colour, readable across the counter. */
export const Verdict = ({ answer: { yes, no }, onUndone }: VerdictProps) => {
  if (yes) return <YesView yes={yes} onUndone={onUndone} />
  if (!no) return null
  const { title, text } = sayRefusal(no, toInstant(streetMs()))
  return (
    <View className="verdict verdict-no" {...aria({ role: 'alert', label: `不行，${title}` })}>
      <Icon name="close" size="large" />
      <View className="verdict-word">不行</View>
      <View className="text-title">{title}</View>
      <View>{text}</View>
    </View>
  )
}
