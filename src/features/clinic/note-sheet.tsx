import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextArea } from '../../components/field/text-area'
import { Sheet } from '../../components/sheet/sheet'
import { useNote } from './use-patients'

const LETTERS = 500

/** Words for the record; who they are about reads them too, and the sheet says so. */
export const NoteSheet = ({ patientId, onClose }: { patientId: string; onClose: () => void }) => {
  const [text, setText] = useState('')
  const note = useNote(patientId, onClose)
  return (
    <Sheet open onClose={onClose} title="写一句">
      <View className="stack">
        <TextArea
          value={text}
          onInput={setText}
          placeholder="吃什么药、注意什么、下次什么时候来"
          max={LETTERS}
        />
        <View className="text-note">加密保存，本人看得到。</View>
        <MainButton
          label="存进档案"
          disabled={text.trim() === ''}
          busy={note.busy}
          note={note.error ? errorLine(note.error) : undefined}
          onTap={() => note.send({ patientId, text: text.trim() })}
        />
      </View>
    </Sheet>
  )
}
