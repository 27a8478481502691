import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StudyTask } from '../../../domain/study/schema'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { Stepper } from '../../components/field/stepper'
import { TextField } from '../../components/field/text-field'
import { PhotoPicker } from '../../components/picture/photo-picker'
import { useTell } from './use-study'

/** Where one told it, to how many, with a picture if one likes. */
export const TellForm = ({ task }: { task: StudyTask }) => {
  const [where, write] = useState('')
  const [people, count] = useState(3)
  const [photos, setPhotos] = useState<string[]>([])
  const sending = useTell()
  return (
    <View className="stack">
      <TextField label="在哪讲的" value={where} max={20} placeholder="比如 商场门口" onInput={write} />
      <Stepper label="几个人听" value={people} min={1} max={50} unit="人" onChange={count} />
      <PhotoPicker label="拍一张（可不拍）" fileIds={photos} max={1} onChange={setPhotos} />
      <MainButton
        label="讲过了"
        busy={sending.busy}
        disabled={where.trim() === ''}
        note={sending.error ? errorLine(sending.error) : undefined}
        onTap={() =>
          sending.send({ taskId: task.id, where: where.trim(), people, fileId: photos[0] ?? null })
        }
      />
    </View>
  )
}
