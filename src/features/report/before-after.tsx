import { View } from '@tarojs/components'
import { CloudPicture } from '../../components/picture/cloud-picture'
import './before-after.scss'

type BeforeAfterProps = { before: readonly string[]; after: readonly string[] }

const Side = ({ word, fileId }: { word: string; fileId: string }) => (
  <View className="before-after-side">
    <View className="before-after-photo">
      <CloudPicture fileId={fileId} alt={`${word}的照片`} />
    </View>
    <View className="text-note">{word}</View>
  </View>
)

/** How it was and how it is, side by side. */
export const BeforeAfter = ({ before, after }: BeforeAfterProps) =>
  before.length + after.length === 0 ? null : (
    <View className="before-after">
      {before.map((fileId) => (
        <Side key={fileId} word={after.length > 0 ? '之前' : '照片'} fileId={fileId} />
      ))}
      {after.map((fileId) => (
        <Side key={fileId} word="现在" fileId={fileId} />
      ))}
    </View>
  )
