import { createTRPCClient } from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'
import type { ActivityRouter } from '../../cloudfunctions/activity/router'
import type { AppealRouter } from '../../cloudfunctions/appeal/router'
import type { AssistanceRouter } from '../../cloudfunctions/assistance/router'
import type { BookingRouter } from '../../cloudfunctions/booking/router'
import type { CanteenRouter } from '../../cloudfunctions/canteen/router'
import type { CaseloadRouter } from '../../cloudfunctions/caseload/router'
import type { ChildcareRouter } from '../../cloudfunctions/childcare/router'
import type { ClinicRouter } from '../../cloudfunctions/clinic/router'
import type { DirectoryRouter } from '../../cloudfunctions/directory/router'
import type { DutyRouter } from '../../cloudfunctions/duty/router'
import type { HomeRouter } from '../../cloudfunctions/home/router'
import type { LessonRouter } from '../../cloudfunctions/lesson/router'
import type { NeedRouter } from '../../cloudfunctions/need/router'
import type { NoticeRouter } from '../../cloudfunctions/notice/router'
import type { ObserverRouter } from '../../cloudfunctions/observer/router'
import type { PairingRouter } from '../../cloudfunctions/pairing/router'
import type { PartnerRouter } from '../../cloudfunctions/partner/router'
import type { PartyRouter } from '../../cloudfunctions/party/router'
import type { PersonRouter } from '../../cloudfunctions/person/router'
import type { PointsRouter } from '../../cloudfunctions/points/router'
import type { PolicyRouter } from '../../cloudfunctions/policy/router'
import type { ProgrammeRouter } from '../../cloudfunctions/programme/router'
import type { ReferralRouter } from '../../cloudfunctions/referral/router'
import type { ReportRouter } from '../../cloudfunctions/report/router'
import type { StationRouter } from '../../cloudfunctions/station/router'
import type { StreetRouter } from '../../cloudfunctions/street/router'
import type { StudyRouter } from '../../cloudfunctions/study/router'
import type { WallRouter } from '../../cloudfunctions/wall/router'
import type { WaterRouter } from '../../cloudfunctions/water/router'
import { cloudLink } from './cloud-link'

const clientOf = <R extends AnyTRPCRouter>(name: string) =>
  createTRPCClient<R>({ links: [cloudLink<R>(name)] })

/**
 * Every procedure of the cloud, typed by its router: `api.water.take.mutate(input, {context: {requestId}})`.
 * Throws what `apiErrorOf` reads.
 */
export const api = {
  activity: clientOf<ActivityRouter>('activity'),
  appeal: clientOf<AppealRouter>('appeal'),
  assistance: clientOf<AssistanceRouter>('assistance'),
  booking: clientOf<BookingRouter>('booking'),
  childcare: clientOf<ChildcareRouter>('childcare'),
  canteen: clientOf<CanteenRouter>('canteen'),
  caseload: clientOf<CaseloadRouter>('caseload'),
  clinic: clientOf<ClinicRouter>('clinic'),
  directory: clientOf<DirectoryRouter>('directory'),
  duty: clientOf<DutyRouter>('duty'),
  home: clientOf<HomeRouter>('home'),
  lesson: clientOf<LessonRouter>('lesson'),
  need: clientOf<NeedRouter>('need'),
  notice: clientOf<NoticeRouter>('notice'),
  observer: clientOf<ObserverRouter>('observer'),
  pairing: clientOf<PairingRouter>('pairing'),
  partner: clientOf<PartnerRouter>('partner'),
  party: clientOf<PartyRouter>('party'),
  person: clientOf<PersonRouter>('person'),
  points: clientOf<PointsRouter>('points'),
  policy: clientOf<PolicyRouter>('policy'),
  programme: clientOf<ProgrammeRouter>('programme'),
  referral: clientOf<ReferralRouter>('referral'),
  station: clientOf<StationRouter>('station'),
  street: clientOf<StreetRouter>('street'),
  report: clientOf<ReportRouter>('report'),
  wall: clientOf<WallRouter>('wall'),
  study: clientOf<StudyRouter>('study'),
  water: clientOf<WaterRouter>('water'),
}
