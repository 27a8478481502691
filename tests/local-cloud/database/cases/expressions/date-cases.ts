import { casesOf, type ExpressionCase, type ExpressionRow, fails, MONDAY, NEW_YEAR } from './expression-case'

const CHENGDU = 'Asia/Shanghai'
const ALL = '%Y-%m-%d %H:%M:%S.%L %j %w %u %U %V %G %z %Z %%'

/** One part of a date, read in UTC, in a zone by name and by offset, of nothing and of what is no date. */
const partCases = (
  part:
    | 'year'
    | 'month'
    | 'dayOfMonth'
    | 'dayOfWeek'
    | 'dayOfYear'
    | 'hour'
    | 'minute'
    | 'second'
    | 'millisecond',
  [utc, chengdu, newYear]: [number, number, number],
): ExpressionCase[] => casesOf(part, rowsOf(part, [utc, chengdu, newYear]))

type Part = Parameters<typeof partCases>[0] | 'isoDayOfWeek' | 'isoWeek' | 'isoWeekYear' | 'week'
const rowsOf = (part: Part, [utc, chengdu, newYear]: [number, number, number]): ExpressionRow[] => [
  ['in UTC', ($) => $[part]('$at'), utc],
  ['in a zone', ($) => $[part]({ date: '$at', timezone: CHENGDU }), chengdu],
  ['by an offset', ($) => $[part]({ date: '$at', timezone: '+08:00' }), chengdu],
  ['of new year', ($) => $[part]('$ny'), newYear],
  ['of null', ($) => $[part]('$nul'), null],
  ['of a missing date in a zone', ($) => $[part]({ date: '$none', timezone: CHENGDU }), null],
  ['of text', ($) => $[part]('$s'), fails(/Date/)],
]

export const datePartCases: ExpressionCase[] = [
  ...partCases('year', [2026, 2026, 2027]),
  ...partCases('month', [6, 6, 1]),
  ...partCases('dayOfMonth', [1, 2, 1]),
  ...partCases('dayOfWeek', [2, 3, 6]),
  ...partCases('dayOfYear', [152, 153, 1]),
  ...partCases('hour', [17, 1, 0]),
  ...partCases('minute', [5, 5, 0]),
  ...partCases('second', [9, 9, 0]),
  ...partCases('millisecond', [123, 123, 0]),
  ...casesOf('isoDayOfWeek', rowsOf('isoDayOfWeek', [1, 2, 5])),
  ...casesOf('isoWeek', rowsOf('isoWeek', [23, 23, 53])),
  ...casesOf('isoWeekYear', rowsOf('isoWeekYear', [2026, 2026, 2026])),
  ...casesOf('week', rowsOf('week', [22, 22, 0])),
  ...casesOf('hour', [
    ['in a zone of half an hour', ($) => $.hour({ date: '$at', timezone: 'Asia/Kolkata' }), 22],
    ['by a short offset', ($) => $.hour({ date: '$at', timezone: '-03' }), 14],
    ['in UTC by name', ($) => $.hour({ date: '$at', timezone: 'UTC' }), 17],
    ['in summer time', ($) => $.hour({ date: '$at', timezone: 'America/New_York' }), 13],
    ['in winter time', ($) => $.hour({ date: '$ny', timezone: 'America/New_York' }), 19],
    [
      'in a zone of three names',
      ($) => $.hour({ date: '$at', timezone: 'America/Argentina/Buenos_Aires' }),
      14,
    ],
    ['in no zone', ($) => $.hour({ date: '$at', timezone: 'Sichuan/Chengdu' }), fails(/time zone/)],
    ['of an id, when it was made', ($) => $.hour('$id'), 4],
  ]),
]

export const dateStringCases: ExpressionCase[] = [
  ...casesOf('dateToString', [
    ['as it comes', ($) => $.dateToString({ date: '$at' }), '2026-06-01T17:05:09.123Z'],
    [
      'every part, in UTC',
      ($) => $.dateToString({ date: '$at', format: ALL }),
      '2026-06-01 17:05:09.123 152 2 1 22 23 2026 +0000 +000 %',
    ],
    [
      'every part, in a zone',
      ($) => $.dateToString({ date: '$at', format: ALL, timezone: CHENGDU }),
      '2026-06-02 01:05:09.123 153 3 2 22 23 2026 +0800 +480 %',
    ],
    ['of new year', ($) => $.dateToString({ date: '$ny', format: '%G-W%V-%u %U' }), '2026-W53-5 00'],
    [
      'a zone from a field',
      ($) => $.dateToString({ date: '$ny', format: '%H', timezone: $.ifNull(['$zone', CHENGDU]) }),
      '08',
    ],
    ['of null', ($) => $.dateToString({ date: '$nul', format: '%Y' }), null],
    ['of null, told what then', ($) => $.dateToString({ date: '$none', format: '%Y', onNull: '-' }), '-'],
    ['of text', ($) => $.dateToString({ date: '$s', format: '%Y' }), fails(/Date/)],
    ['an unknown part', ($) => $.dateToString({ date: '$at', format: '%Q' }), fails(/format/i)],
  ]),
  ...casesOf('dateFromString', [
    ['in UTC', ($) => $.dateFromString({ dateString: '2026-06-01T17:05:09.123Z' }), MONDAY],
    [
      'a day in a zone',
      ($) => $.dateFromString({ dateString: '2027-01-01 08:00:00', timezone: CHENGDU }),
      NEW_YEAR,
    ],
    ['with an offset', ($) => $.dateFromString({ dateString: '2027-01-01T08:00:00+08:00' }), NEW_YEAR],
    ['a day alone', ($) => $.dateFromString({ dateString: '2027-01-01' }), NEW_YEAR],
    ['by a format', ($) => $.dateFromString({ dateString: '01/01/2027', format: '%d/%m/%Y' }), NEW_YEAR],
    [
      'by a format, in a zone',
      ($) => $.dateFromString({ dateString: '2027-01-01 08', format: '%Y-%m-%d %H', timezone: '+0800' }),
      NEW_YEAR,
    ],
    ['null', ($) => $.dateFromString({ dateString: '$nul' }), null],
    ['null, told what then', ($) => $.dateFromString({ dateString: '$nul', onNull: '-' }), '-'],
    ['no date, told what then', ($) => $.dateFromString({ dateString: '$s', onError: '?' }), '?'],
    ['no date', ($) => $.dateFromString({ dateString: '$s' }), fails(/date/i)],
    ['a number', ($) => $.dateFromString({ dateString: '$n' }), fails(/string/)],
  ]),
]

export const datePartsCases: ExpressionCase[] = [
  ...casesOf('dateFromParts', [
    ['a day', ($) => $.dateFromParts({ year: 2027 }), NEW_YEAR],
    [
      'a moment in a zone',
      ($) =>
        $.dateFromParts({
          year: 2026,
          month: 6,
          day: 2,
          hour: 1,
          minute: 5,
          second: 9,
          millisecond: 123,
          timezone: CHENGDU,
        }),
      MONDAY,
    ],
    ['a month past the twelfth', ($) => $.dateFromParts({ year: 2026, month: 13 }), NEW_YEAR],
    [
      'the day before the first',
      ($) => $.dateFromParts({ year: 2027, month: 1, day: 2, hour: -24 }),
      NEW_YEAR,
    ],
    ['by ISO week', ($) => $.dateFromParts({ isoWeekYear: 2026, isoWeek: 53, isoDayOfWeek: 5 }), NEW_YEAR],
    ['a null part', ($) => $.dateFromParts({ year: 2027, month: '$nul' }), null],
    ['without a year', ($) => $.dateFromParts({ month: 1 }), fails(/\$dateFromParts/)],
    ['text', ($) => $.dateFromParts({ year: '$s' }), fails(/\$?'?year/)],
  ]),
  ...casesOf('dateToParts', [
    [
      'in UTC',
      () => ({ $dateToParts: { date: '$at' } }),
      { year: 2026, month: 6, day: 1, hour: 17, minute: 5, second: 9, millisecond: 123 },
    ],
    [
      'in a zone',
      () => ({ $dateToParts: { date: '$at', timezone: CHENGDU } }),
      { year: 2026, month: 6, day: 2, hour: 1, minute: 5, second: 9, millisecond: 123 },
    ],
    [
      'by ISO week',
      () => ({ $dateToParts: { date: '$ny', iso8601: true } }),
      { isoWeekYear: 2026, isoWeek: 53, isoDayOfWeek: 5, hour: 0, minute: 0, second: 0, millisecond: 0 },
    ],
    ['of null', () => ({ $dateToParts: { date: '$nul' } }), null],
  ]),
]
