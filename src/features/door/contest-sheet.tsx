import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ContestsView } from '../../../domain/booking/door-schema'
import { MainButton } from '../../components/button/main-button'
import { Choice } from '../../components/field/choice'
import { TextField } from '../../components/field/text-field'
import { Sheet } from '../../components/sheet/sheet'
import { useDecideContest } from './use-contests'

type Contest = ContestsView['contests'][number]

const ANSWERS = [
  { value: true, label: '撤掉，不算没来' },
  { value: false, label: '不撤' },
]

/** Decides about one contested no-show, with words the person reads. */
export const ContestSheet = ({ contest, onClose }: { contest: Contest; onClose: () => void }) => {
  const [accept, setAccept] = useState(true)
  const [why, setWhy] = useState('')
  const decide = useDecideContest(onClose)
  return (
    <Sheet open onClose={onClose} title={contest.programmeName}>
      <View className="stack">
        <View>{contest.text}</View>
        <Choice options={ANSWERS} value={accept} onPick={setAccept} />
        <TextField
          label="给本人的话"
          value={why}
          max={100}
          placeholder="问过值守，人确实在"
          onInput={setWhy}
        />
        <MainButton
          label="就这么定"
          busy={decide.busy}
          disabled={why.trim() === ''}
          onTap={() => decide.send({ bookingId: contest.bookingId, accept, why: why.trim() })}
        />
      </View>
    </Sheet>
  )
}
