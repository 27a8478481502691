import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextField } from '../../components/field/text-field'
import { Sheet } from '../../components/sheet/sheet'
import { useEnrol } from './use-lesson-desk'

type Props = { mentorId: string; alias: string; onClose: () => void }

/** A worker gives a mentor an elder to teach, by name alone. */
export const EnrolSheet = ({ mentorId, alias, onClose }: Props) => {
  const [name, setName] = useState('')
  const enrol = useEnrol(onClose)
  return (
    <Sheet open onClose={onClose} title={`请${alias}教一位`}>
      <View className="stack">
        <TextField label="老人怎么称呼" value={name} max={20} placeholder="李婆婆" onInput={setName} />
        <View className="text-note">只记这一个称呼，加密保存，这位导师和社工看得到。</View>
        <MainButton
          label="添上"
          disabled={name.trim() === ''}
          busy={enrol.busy}
          note={enrol.error ? errorLine(enrol.error) : undefined}
          onTap={() => enrol.send({ name: name.trim(), mentorId })}
        />
      </View>
    </Sheet>
  )
}
