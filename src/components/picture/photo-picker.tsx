import { View } from '@tarojs/components'
import { useState } from 'react'
import { choosePhotos, uploadPhoto } from '../../platform/photo'
import { toast } from '../../platform/toast'
import { Tap } from '../button/tap'
import { Labelled } from '../field/labelled'
import { Icon } from '../icon/icon'
import { CloudPicture } from './cloud-picture'
import './picture.scss'

type PhotoPickerProps = {
  fileIds: readonly string[]
  onChange: (fileIds: string[]) => void
  /** Most pictures. */
  max: number
  label: string
}

/** Takes pictures, sends them on their way at once, and shows what has arrived. */
export const PhotoPicker = ({ fileIds, onChange, max, label }: PhotoPickerProps) => {
  const [isBusy, setBusy] = useState(false)
  const add = async () => {
    setBusy(true)
    try {
      const paths = await choosePhotos(max - fileIds.length)
      const added = await Promise.all(paths.map(uploadPhoto))
      if (added.length > 0) onChange([...fileIds, ...added])
    } catch (error) {
      console.warn('picture not added', error)
      toast('照片没传上去，再试一次')
    } finally {
      setBusy(false)
    }
  }
  return (
    <Labelled label={label}>
      <View className="photo-row">
        {fileIds.map((fileId, index) => (
          <View key={fileId} className="photo-cell">
            <CloudPicture fileId={fileId} alt={`第 ${index + 1} 张照片`} />
            <Tap
              className="photo-remove"
              label={`去掉第 ${index + 1} 张照片`}
              onTap={() => onChange(fileIds.filter((other) => other !== fileId))}
            >
              <Icon name="close" size="small" />
            </Tap>
          </View>
        ))}
        {fileIds.length < max ? (
          <View className="photo-cell">
            <Tap
              className="photo-add"
              downClass="photo-add-down"
              disabled={isBusy}
              label={isBusy ? '正在传照片' : label}
              onTap={() => void add()}
            >
              <Icon name="camera" />
              <View>{isBusy ? '传着呢…' : '拍照'}</View>
            </Tap>
          </View>
        ) : null}
      </View>
    </Labelled>
  )
}
