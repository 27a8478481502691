import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextField } from '../../components/field/text-field'
import { PhotoPicker } from '../../components/picture/photo-picker'
import { Sheet } from '../../components/sheet/sheet'
import { MOST_PHOTOS } from './limits'
import type { DeskSteps } from './use-desk-step'

type FinishSheetProps = { reportId: string; steps: DeskSteps; onClose: () => void }

/** Done means a picture of how it is now: words alone are not believed. */
export const FinishSheet = ({ reportId, steps: { finish }, onClose }: FinishSheetProps) => {
  const [photos, setPhotos] = useState<string[]>([])
  const [result, setResult] = useState('')
  return (
    <Sheet open onClose={onClose} title="办完了">
      <View className="stack">
        <PhotoPicker label="拍一张现在的样子" fileIds={photos} onChange={setPhotos} max={MOST_PHOTOS} />
        <TextField
          label="怎么办的"
          value={result}
          onInput={setResult}
          placeholder="换了灯泡，亮了"
          max={100}
        />
        <MainButton
          label="告诉上报的人"
          busy={finish.busy}
          disabled={photos.length === 0 || result.trim() === ''}
          note={finish.error ? errorLine(finish.error) : undefined}
          onTap={() => finish.send({ reportId, result: result.trim(), photos })}
        />
      </View>
    </Sheet>
  )
}
