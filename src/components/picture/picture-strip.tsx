import { View } from '@tarojs/components'
import { CloudPicture } from './cloud-picture'
import './picture.scss'

type PictureStripProps = { fileIds: readonly string[]; alt: string }

/** Pictures side by side, each opened by a tap; nothing when there are none. */
export const PictureStrip = ({ fileIds, alt }: PictureStripProps) =>
  fileIds.length === 0 ? null : (
    <View className="picture-strip">
      {fileIds.map((fileId, index) => (
        <View key={fileId} className="picture-strip-cell">
          <CloudPicture fileId={fileId} alt={fileIds.length > 1 ? `${alt} ${index + 1}` : alt} />
        </View>
      ))}
    </View>
  )
