import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../api/client'
import { MainButton } from '../../components/button/main-button'
import { Choice } from '../../components/field/choice'
import { TextField } from '../../components/field/text-field'
import { Sheet } from '../../components/sheet/sheet'
import { QueryView } from '../../components/state/query-view'
import { useColleagues, useDutyStep } from './use-duty'

const ALL = 'all'

/** Asks one of the roster, or all, to take a shift over. */
export const AskSwapSheet = ({ shiftId, onClose }: { shiftId: string; onClose: () => void }) => {
  const [to, choose] = useState(ALL)
  const query = useColleagues()
  const ask = useDutyStep(api.duty.askSwap.mutate, '问出去了，有人接会告诉你', onClose)
  return (
    <Sheet open onClose={onClose} title="请谁替？">
      <View className="stack">
        <View className="text-soft">有人接之前，这一班还是你的。</View>
        <QueryView query={query} small>
          {({ people }) => (
            <Choice
              options={[
                { value: ALL, label: '大家都问一声' },
                ...people.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={to}
              onPick={choose}
            />
          )}
        </QueryView>
        <MainButton
          label="问一声"
          busy={ask.busy}
          onTap={() => ask.send({ shiftId, to: to === ALL ? null : to })}
        />
      </View>
    </Sheet>
  )
}

/** Asks to be let onto the roster. */
export const JoinSheet = ({ onClose }: { onClose: () => void }) => {
  const [name, write] = useState('')
  const join = useDutyStep(api.duty.join.mutate, '收到了，社区通过后就能排班', onClose)
  return (
    <Sheet open onClose={onClose} title="我也来值班">
      <View className="stack">
        <TextField label="大家怎么称呼你" value={name} max={8} placeholder="比如 小向" onInput={write} />
        <View className="text-note">一起值班的人看得到这个称呼；签到以后，站点页也会写着。</View>
        <MainButton
          label="报名"
          busy={join.busy}
          disabled={name.trim() === ''}
          onTap={() => join.send({ name: name.trim() })}
        />
      </View>
    </Sheet>
  )
}
