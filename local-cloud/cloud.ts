import type { CallJournal } from './calls/call-journal'
import type { LogBook } from './calls/log-book'
import type { VirtualClock } from './clock/virtual-clock'
import type { Database } from './database/open-database'
import type { FaultPlan } from './faults/fault-plan'
import type { FunctionService } from './functions/function-service'
import type { Manifest } from './manifest'
import type { Snapshots } from './snapshot/snapshots'
import type { FileStore } from './storage/file-store'
import type { TemporaryAddresses } from './storage/temporary-address'
import type { TimerSchedule } from './timers/timer-schedule'
import type { MediaVerdicts } from './wechat/media-verdict'
import type { MiniProgramCodes } from './wechat/mini-program-codes'
import type { OpenData } from './wechat/open-data'
import type { People } from './wechat/people'
import type { PhoneCodes } from './wechat/phone-codes'
import type { Subscriptions } from './wechat/subscriptions'

/** The running parts of a local cloud that its own interface (/local) shows and changes. */
export type Cloud = {
  manifest: Manifest
  clock: VirtualClock
  database: Database
  functions: FunctionService
  faults: FaultPlan
  journal: CallJournal
  logs: LogBook
  timers: TimerSchedule
  /** Fires a trigger as the platform would: no person, source wx_trigger. */
  fireTimer(functionName: string, triggerName: string): ReturnType<FunctionService['invoke']>
  snapshots: Snapshots
  files: { folder: string; store: FileStore; addresses: TemporaryAddresses }
  people: People
  phoneCodes: PhoneCodes
  subscriptions: Subscriptions
  codes: MiniProgramCodes
  openData: OpenData
  verdicts: MediaVerdicts
}
