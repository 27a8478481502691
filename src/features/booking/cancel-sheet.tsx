import { View } from '@tarojs/components'
import type { BookingView } from '../../../domain/booking/call-schema'
import { sayMoment } from '../../../domain/say-day'
import type { Day } from '../../../domain/time'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { Sheet } from '../../components/sheet/sheet'
import { useCancelBooking } from './use-cancel-booking'

type CancelSheetProps = { booking: BookingView; today: Day; onClose: () => void }

/** Asks once more before a place is given back; keeping it is as near as giving it up. */
export const CancelSheet = ({ booking, today, onClose }: CancelSheetProps) => {
  const cancel = useCancelBooking(onClose)
  return (
    <Sheet open onClose={onClose} title="不去了？">
      <View className="stack">
        <View>
          {sayMoment(booking.start, today)} 的{booking.programmeName}，取消后位子马上让给别人。
        </View>
        <MainButton
          label="取消预约"
          busy={cancel.busy}
          note={cancel.error ? errorLine(cancel.error) : undefined}
          onTap={() => cancel.send({ bookingId: booking.id })}
        />
        <TextButton label="还是去" tone="quiet" onTap={onClose} />
      </View>
    </Sheet>
  )
}
