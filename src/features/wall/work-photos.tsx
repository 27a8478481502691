import { View } from '@tarojs/components'
import type { WorkDetail } from '../../../domain/wall/schema'
import { Tap } from '../../components/button/tap'
import { Strip } from '../../components/card/strip'
import { showCloudPicture } from '../../platform/cloud-picture'
import { toast } from '../../platform/toast'
import { coverShape } from './lay-wall'
import './wall.scss'
import { WallPicture } from './wall-picture'

const enlarge = async (fileId: string) => {
  try {
    await showCloudPicture(fileId)
  } catch (error) {
    console.warn('picture not shown', error)
    toast('没打开，再点一次')
  }
}

/** The pictures of a work, one below the other; a tap shows one as large as the phone. */
export const WorkPhotos = ({ photos, title }: Pick<WorkDetail, 'photos' | 'title'>) => (
  <View className="stack">
    {photos.map(({ fileId, shape }, index) => (
      <Tap
        key={fileId}
        className="work-photo"
        label={`${title}，第 ${index + 1} 张，点开看大图`}
        onTap={() => void enlarge(fileId)}
      >
        <WallPicture fileId={fileId} shape={coverShape(shape)} alt={`${title}，第 ${index + 1} 张`} />
      </Tap>
    ))}
    {photos.some(({ state }) => state === 'pending') ? (
      <Strip tone="plain" icon="camera">
        照片检查过后别人才看得到
      </Strip>
    ) : null}
  </View>
)
