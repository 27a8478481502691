import { View } from '@tarojs/components'
import { TextButton } from '../button/text-button'
import { CloudPicture } from './cloud-picture'
import './picture.scss'

const STATES = { pending: '还在检查', passed: '大家看得到', refused: '藏起来了' } as const

type PictureReviewProps = {
  pictures: readonly { id: string; fileId: string; state: keyof typeof STATES }[]
  busy: boolean
  onDecide: (pictureId: string, show: boolean) => void
}

/** Pictures with whether others see them; a worker's word stands above the machine's. */
export const PictureReview = ({ pictures, busy, onDecide }: PictureReviewProps) =>
  pictures.length === 0 ? null : (
    <View className="picture-strip">
      {pictures.map(({ id, fileId, state }, index) => {
        const label = state === 'passed' ? '藏起来' : '给大家看'
        return (
          <View key={id} className="picture-review">
            <View className="picture-review-photo">
              <CloudPicture fileId={fileId} alt={`第 ${index + 1} 张照片`} />
            </View>
            <View className="text-note">{STATES[state]}</View>
            <TextButton
              label={busy ? '稍等…' : label}
              tone={state === 'passed' ? 'quiet' : 'brand'}
              onTap={() => onDecide(id, state !== 'passed')}
            />
          </View>
        )
      })}
    </View>
  )
