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

type Appeal = PersonExport['appeals'][number]

const said = (words: string | null): string => (words === null ? '' : `：${words}`)
/** An address of a file works for ten minutes: long enough to keep the file. */
const fileAt = (url: string | null): string => (url === null ? '文件已删除' : `文件（十分钟内能打开）${url}`)

const messageLine = ({ at, speaker, text, policyId, attachment }: Appeal['messages'][number]): string => {
  const file = attachment && ['picture', 'voice'].includes(attachment.kind) ? fileAt(attachment.url) : null
  return `  ${when(at)} ${nameOf(speaker)}：${[text, policyId, file].filter(Boolean).join(' ') || '（没有字）'}`
}

const referralLine = ({ partnerName, summary, steps }: Appeal['referrals'][number]): string =>
  [
    `  转给${partnerName}${said(summary)}`,
    ...steps.map(({ at, byName, words }) => `${when(at)} ${byName}${said(words)}`),
  ].join('；')

const evidenceLines = ({ evidence }: Appeal): string[] =>
  (evidence?.files ?? []).map(({ at, line, url }) => `  证据“${line}” ${when(at)} ${fileAt(url)}`)

const appealLines = ({ appeals }: PersonExport): string[] =>
  appeals.flatMap((appeal) => [
    `${when(appeal.submittedAt)} 提的诉求`,
    ...appeal.messages.map(messageLine),
    ...appeal.referrals.map(referralLine),
    ...evidenceLines(appeal),
    ...(appeal.rating
      ? [`  ${when(appeal.rating.at)} 我打了 ${appeal.rating.stars} 分${said(appeal.rating.words)}`]
      : []),
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
