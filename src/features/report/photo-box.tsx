import { Image, View } from '@tarojs/components'
import { Tap } from '../../components/button/tap'
import { TextButton } from '../../components/button/text-button'
import { Icon } from '../../components/icon/icon'
import { aria } from '../../platform/aria'
import './photo-box.scss'

type PhotoBoxProps = { photo: string | null; onTake: () => void; onRemove: () => void }

/** The photo comes first: a large button for a thumb in a glove, then what was taken. */
export const PhotoBox = ({ photo, onTake, onRemove }: PhotoBoxProps) =>
  photo === null ? (
    <Tap className="photo-box" downClass="photo-box-down" label="拍一张照片" onTap={onTake}>
      <Icon name="camera" size="large" />
      <View className="text-lead">拍一张</View>
      <View className="text-soft">拍到问题就行，别拍人脸和车牌</View>
    </Tap>
  ) : (
    <View>
      <View className="photo-box-taken">
        <Image className="photo-box-image" src={photo} mode="aspectFill" {...aria({ label: '刚拍的照片' })} />
      </View>
      <View className="row-apart">
        <TextButton label="重拍" onTap={onTake} />
        <TextButton label="不要照片" tone="quiet" onTap={onRemove} />
      </View>
    </View>
  )
