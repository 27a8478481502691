import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { sayYuan } from '../../../domain/canteen/price'
import type { RedeemAnswer } from '../../../domain/canteen/schema'
import { toInstant } from '../../../domain/time'
import { TextButton } from '../../components/button/text-button'
import { VerdictFrame } from '../../components/verdict/verdict-frame'
import { sayMoney, sayRefusal } from './canteen-words'
import { streetMs } from './server-clock'
import { useUndo } from './use-redeem'

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
    <VerdictFrame isYes label={`收 ${sayMoney(paidCents)}`}>
      <View className="verdict-price">收 {sayYuan(paidCents)} 元</View>
      <View>
        原价 {sayMoney(fullCents)} · {HOW[how]} {who}
      </View>
      {left > 0 ? (
        <TextButton label={`按错了，撤回（${left} 秒）`} onTap={() => undo.send({ redemptionId, at })} />
      ) : null}
    </VerdictFrame>
  )
}

type VerdictProps = { answer: RedeemAnswer; onUndone: () => void }

/** The answer to the cashier: what to take, or why not. */
export const Verdict = ({ answer: { yes, no }, onUndone }: VerdictProps) => {
  if (yes) return <YesView yes={yes} onUndone={onUndone} />
  if (!no) return null
  const { title, text } = sayRefusal(no, toInstant(streetMs()))
  return (
    <VerdictFrame isYes={false} label={title}>
      <View className="text-title">{title}</View>
      <View>{text}</View>
    </VerdictFrame>
  )
}
