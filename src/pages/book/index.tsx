import { View } from '@tarojs/components'
import { dayOf } from '../../../domain/time'
import { TextButton } from '../../components/button/text-button'
import { Screen } from '../../components/screen/screen'
import { QueryView } from '../../components/state/query-view'
import { inBookingOrder } from '../../features/booking/booking-words'
import { NextBooking } from '../../features/booking/next-booking'
import { ProgrammeCard } from '../../features/booking/programme-card'
import { useProgrammes } from '../../features/booking/use-programmes'
import { openPage } from '../../platform/open-page'

const openMine = () => openPage('packages/booking/mine/index')
const openSlots = (programmeId: string) => openPage(`packages/booking/slots/index?programmeId=${programmeId}`)

/** The booking tab in one call: what I have booked, then everything the street offers with its next date. */
export default function Book() {
  const programmes = useProgrammes()
  return (
    <Screen title="预约">
      <QueryView
        query={programmes}
        empty={{
          when: (data) => data.programmes.length === 0,
          text: '还没有能约的服务',
          hint: '站点排好了就在这里',
        }}
      >
        {({ now, next, programmes: all }) => (
          <View className="stack">
            {next ? <NextBooking booking={next} today={dayOf(now)} onTap={openMine} /> : null}
            {inBookingOrder(all).map((programme) => (
              <ProgrammeCard
                key={programme.id}
                programme={programme}
                today={dayOf(now)}
                onTap={() => openSlots(programme.id)}
              />
            ))}
            {next ? null : <TextButton label="我的预约" tone="quiet" onTap={openMine} />}
          </View>
        )}
      </QueryView>
    </Screen>
  )
}
