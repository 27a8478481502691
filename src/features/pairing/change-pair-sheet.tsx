import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { Choice } from '../../components/field/choice'
import { TextArea } from '../../components/field/text-area'
import { Sheet } from '../../components/sheet/sheet'
import { useChangePair } from './use-elders'

type Act = 'paused' | 'resumed' | 'ended'
type Props = { pairingId: string; act: Act; onClose: () => void }

const TITLES: Record<Act, string> = { paused: '先停一停', resumed: '接着来', ended: '结束这一对' }
const SIDES = [
  { value: 'elder', label: '老人的意思' },
  { value: 'worker', label: '社工的安排' },
] as const

/** A worker pauses, resumes or ends a pair: for whom, and why. The rider is told. */
export const ChangePairSheet = ({ pairingId, act, onClose }: Props) => {
  const [side, pick] = useState<'elder' | 'worker'>('elder')
  const [why, setWhy] = useState('')
  const change = useChangePair(onClose)
  return (
    <Sheet open onClose={onClose} title={TITLES[act]}>
      <View className="stack">
        <Choice label="谁的意思" options={SIDES} value={side} onPick={pick} />
        <TextArea value={why} onInput={setWhy} placeholder="为什么？骑手看得到这一句" max={100} />
        <MainButton
          label={`${TITLES[act]}，告诉骑手`}
          disabled={act !== 'resumed' && why.trim() === ''}
          busy={change.busy}
          note={change.error ? errorLine(change.error) : undefined}
          onTap={() => change.send({ pairingId, act, side, why: why.trim() })}
        />
      </View>
    </Sheet>
  )
}
