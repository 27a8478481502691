import type { PersonExport } from '../../../domain/person/export-schema'
import { dayWords, sayClock } from '../../../domain/say-day'
import { dayOf } from '../../../domain/time'
import { AUDIT_WORDS } from './audit-words'

const when = (at: string): string =>
  `${dayOf(at).slice(0, 4)}年${dayWords(dayOf(at), dayOf(at)).date} ${sayClock(at)}`

const SPEAKERS = { person: '我', worker: '社工', system: '系统' } as const

const nameOf = (speaker: string): string => Reflect.get(SPEAKERS, speaker) ?? speaker

/** A heading with its lines; nothing when there are none. */
const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `【${title}】`, ...lines]

const bookingLines = ({ bookings }: PersonExport): string[] =>
  bookings.map(({ start, programmeId, steps }) =>
    [when(start), programmeId, ...steps.map(({ why }) => why).filter(Boolean)].join('，'),
  )

const appealLines = ({ appeals }: PersonExport): string[] =>
  appeals.flatMap(({ submittedAt, messages }) => [
    `${when(submittedAt)} 提的诉求`,
    ...messages.map(
      ({ at, speaker, text, policyId }) =>
        `  ${when(at)} ${nameOf(speaker)}：${text ?? policyId ?? '（已删除）'}`,
    ),
  ])

/** One answer of the export as text a person can read, keep and pass on. */
export const exportText = (data: PersonExport): string[] => [
  ...section('手机号', data.phone ? [`${data.phone.masked}，${when(data.phone.boundAt)} 留的`] : []),
  ...section('预约', bookingLines(data)),
  ...section(
    '领水',
    data.waterDays.map(({ day, taken }) => `${day} 领了 ${taken} 瓶`),
  ),
  ...section('诉求', appealLines(data)),
  ...section(
    '消息',
    data.notices.map(({ at, title, body }) => `${when(at)} ${title}：${body}`),
  ),
  ...section(
    '谁看过',
    data.audit.map(({ at, byName, what }) => `${when(at)} ${byName}${AUDIT_WORDS[what]}`),
  ),
  ...data.others.flatMap(({ title, lines }) =>
    section(
      title,
      lines.map(({ at, text }) => `${when(at)} ${text}`),
    ),
  ),
]
