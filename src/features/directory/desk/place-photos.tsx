import { View } from '@tarojs/components'
import type { PlaceForDesk } from '../../../../domain/directory/desk-schema'
import { errorLine } from '../../../api/error-texts'
import { Card } from '../../../components/card/card'
import { PhotoPicker } from '../../../components/picture/photo-picker'
import { PictureReview } from '../../../components/picture/picture-review'
import { useReviewPhoto } from './use-desk'

/** As many as a place shows (`domain/directory/schema.ts`). */
const MOST_PHOTOS = 3

type PlacePhotosProps = {
  fileIds: readonly string[]
  onChange: (fileIds: string[]) => void
  loaded: PlaceForDesk | null
}

/** What a place looks like, so that one finds its door; riders see a picture once it has passed its check. */
export const PlacePhotos = ({ fileIds, onChange, loaded }: PlacePhotosProps) => {
  const review = useReviewPhoto()
  const kept = loaded?.pictures.filter(({ fileId }) => fileIds.includes(fileId)) ?? []
  return (
    <Card>
      <PhotoPicker label="门口什么样（最多三张）" fileIds={fileIds} onChange={onChange} max={MOST_PHOTOS} />
      {kept.length > 0 ? <View className="text-note">骑手看不看得到，你说了算：</View> : null}
      <PictureReview
        pictures={kept}
        busy={review.busy}
        onDecide={(pictureId, show) => loaded && review.send({ placeId: loaded.place.id, pictureId, show })}
      />
      {review.error ? <View className="text-note">{errorLine(review.error)}</View> : null}
    </Card>
  )
}
