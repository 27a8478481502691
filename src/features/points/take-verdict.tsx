import { View } from '@tarojs/components'
import type { Taken } from '../../../domain/points/schema'
import { errorLine, errorText } from '../../api/error-texts'
import { TextButton } from '../../components/button/text-button'
import { VerdictFrame } from '../../components/verdict/verdict-frame'
import { useUndoTake } from './use-take'

type TakeVerdictProps = { taken: Taken | undefined; error: unknown; onUndone: () => void }

const Yes = ({ taken, onUndone }: { taken: Taken; onUndone: () => void }) => {
  const undo = useUndoTake(onUndone)
  return (
    <VerdictFrame isYes label={taken.rewardName}>
      <View className="text-title">{taken.rewardName}</View>
      <View>给他吧，券已经收了</View>
      <TextButton label="按错了，一分钟内能撤回" onTap={() => undo.send({ couponId: taken.couponId })} />
      {undo.error ? <View className="text-note">{errorLine(undo.error)}</View> : null}
    </VerdictFrame>
  )
}

/** What the scan of a coupon came to. */
export const TakeVerdict = ({ taken, error, onUndone }: TakeVerdictProps) => {
  if (taken) return <Yes taken={taken} onUndone={onUndone} />
  const { text, next } = errorText(error)
  return (
    <VerdictFrame isYes={false} label={text}>
      <View className="text-title">{text}</View>
      <View>{next}</View>
    </VerdictFrame>
  )
}
