import type { NextClinic } from '../../../domain/clinic/schema'
import { sayDay } from '../../../domain/say-day'
import { dayOf, type Instant } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { MenuRow } from '../../components/card/menu-row'
import { openPage } from '../../platform/open-page'

type NextClinicRowProps = { clinic: NextClinic; now: Instant }

const sayOpening = ({ from, to, opensAt, bookable }: NextClinic, now: Instant): string => {
  if (!bookable) return `${from}–${to}，不用约`
  return opensAt <= now
    ? `${from}–${to}，点这里约`
    : `${from}–${to}，${sayDay(dayOf(opensAt), dayOf(now))}开始约`
}

/** The next clinic, and the way to a place in it. */
export const NextClinicRow = ({ clinic, now }: NextClinicRowProps) => (
  <Card>
    <MenuRow
      icon="calendar"
      title={`下次${clinic.name}：${sayDay(clinic.day, dayOf(now))}`}
      text={sayOpening(clinic, now)}
      onTap={() =>
        openPage(`packages/booking/slots/index?programmeId=${clinic.programmeId}&day=${clinic.day}`)
      }
    />
  </Card>
)
