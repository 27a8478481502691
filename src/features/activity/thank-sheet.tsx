import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextArea } from '../../components/field/text-area'
import { PhotoPicker } from '../../components/picture/photo-picker'
import { Sheet } from '../../components/sheet/sheet'
import { toast } from '../../platform/toast'
import { useActivityChange } from './use-activity-change'

/** Thanks with a picture, to those who were there. */
export const ThankSheet = ({
  activityId,
  day,
  onClose,
}: {
  activityId: string
  day: string
  onClose: () => void
}) => {
  const [text, setText] = useState('')
  const [photos, setPhotos] = useState<string[]>([])
  const thank = useActivityChange(api.activity.thank.mutate, {
    onDone: () => {
      toast('说出去了，来过的人都会收到')
      onClose()
    },
  })
  return (
    <Sheet open onClose={onClose} title="谢谢来过的人">
      <View className="stack">
        <TextArea value={text} onInput={setText} placeholder="今天送到了十二户，张婆婆说谢谢你们" max={200} />
        <PhotoPicker label="配一张照片" fileIds={photos} onChange={setPhotos} max={1} />
        <MainButton
          label="谢谢大家"
          busy={thank.busy}
          disabled={text.trim() === ''}
          note={thank.error ? errorLine(thank.error) : undefined}
          onTap={() => thank.send({ activityId, day, text: text.trim(), photo: photos[0] ?? null })}
        />
      </View>
    </Sheet>
  )
}
