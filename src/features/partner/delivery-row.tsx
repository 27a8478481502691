import { View } from '@tarojs/components'
import type { PledgeView } from '../../../domain/partner/schema'
import type { Instant } from '../../../domain/time'
import { PictureReview } from '../../components/picture/picture-review'
import { PictureStrip } from '../../components/picture/picture-strip'
import { sayDelivery } from './partner-words'
import { useReviewPicture } from './use-partners'

type DeliveryRowProps = {
  pledge: PledgeView
  delivery: PledgeView['deliveries'][number]
  now: Instant
  /** True for those who keep the council: they decide what others see. */
  desk: boolean
}

const ReviewedPictures = ({ pledge, delivery }: Pick<DeliveryRowProps, 'pledge' | 'delivery'>) => {
  const review = useReviewPicture()
  return (
    <PictureReview
      pictures={delivery.photos}
      busy={review.busy}
      onDecide={(pictureId, show) => review.send({ pledgeId: pledge.id, pictureId, show })}
    />
  )
}

/** One delivery in a line, and what it looked like. */
export const DeliveryRow = ({ pledge, delivery, now, desk }: DeliveryRowProps) => (
  <View>
    <View className="text-note">{sayDelivery(delivery, pledge.unit, now)}</View>
    {desk ? (
      <ReviewedPictures pledge={pledge} delivery={delivery} />
    ) : (
      <PictureStrip fileIds={delivery.photos.map(({ fileId }) => fileId)} alt={`${pledge.what}到货的照片`} />
    )}
  </View>
)
