import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { Choice } from '../../components/field/choice'
import { TextField } from '../../components/field/text-field'
import { Sheet } from '../../components/sheet/sheet'
import { useAddLearner } from './use-teaching'

const KINDS = [
  { value: 'name', label: '没有微信', hint: '只记一个名字，加密' },
  { value: 'code', label: '有微信', hint: '报学习码，自己确认' },
] as const
const CODE = /^[0-9A-F]{8}$/

/** Takes on a learner: an elder by name, or somebody with WeChat by the code they show. */
export const AddLearnerSheet = ({ onClose }: { onClose: () => void }) => {
  const [kind, pick] = useState<'name' | 'code'>('name')
  const [text, setText] = useState('')
  const add = useAddLearner(onClose)
  const code = text.trim().toUpperCase()
  const isReady = kind === 'code' ? CODE.test(code) : text.trim() !== ''
  return (
    <Sheet open onClose={onClose} title="添一位学员">
      <View className="stack">
        <Choice
          options={KINDS}
          value={kind}
          onPick={(next) => {
            pick(next)
            setText('')
          }}
        />
        <TextField
          label={kind === 'name' ? '怎么称呼' : '学习码'}
          value={text}
          max={kind === 'name' ? 20 : 8}
          placeholder={kind === 'name' ? '李婆婆' : '对方“我在学”里的八位'}
          onInput={setText}
        />
        <MainButton
          label="添上"
          disabled={!isReady}
          busy={add.busy}
          note={add.error ? errorLine(add.error) : undefined}
          onTap={() => add.send(kind === 'code' ? { code } : { name: text.trim() })}
        />
      </View>
    </Sheet>
  )
}
