import type { OpenSdk } from '../open-sdk'
import type { Row } from '../rows-of'

type Command = OpenSdk['db']['command']
type Pipeline = ReturnType<ReturnType<OpenSdk['db']['collection']>['aggregate']>

/** A pipeline over the collections below and its rows, in order. `source`: MongoDB manual, operator/aggregation. */
export type AggregateCase = {
  name: string
  source: string
  run: (pipeline: Pipeline, _: Command, $: Command['aggregate']) => unknown
  rows: Row[]
}

const at = (day: number, hour: number): Date => new Date(Date.UTC(2026, 5, day, hour))

export const visits: Row[] = [
  { _id: 'v1', rider: 'r1', station: 'a', minutes: 10, tags: ['water'], at: at(1, 1), place: { x: 1 } },
  {
    _id: 'v2',
    rider: 'r1',
    station: 'b',
    minutes: 20,
    tags: ['water', 'meal'],
    at: at(1, 17),
    place: { x: 2 },
  },
  { _id: 'v3', rider: 'r2', station: 'a', minutes: 30, tags: [], at: at(2, 1) },
]
export const riders: Row[] = [
  { _id: 'r1', name: '小李', level: 2 },
  { _id: 'r2', name: '小王', level: 1 },
]

export const aggregateCases: AggregateCase[] = [
  {
    name: 'match, sort and project',
    source: 'match',
    run: (pipeline, _) =>
      pipeline
        .match({ minutes: _.gte(20) })
        .sort({ minutes: -1 })
        .project({ minutes: 1 }),
    rows: [
      { _id: 'v3', minutes: 30 },
      { _id: 'v2', minutes: 20 },
    ],
  },
  {
    name: 'group with sum, avg, min, max',
    source: 'group',
    run: (pipeline, _, $) =>
      pipeline
        .group({
          _id: '$station',
          visits: $.sum(1),
          minutes: $.sum('$minutes'),
          mean: $.avg('$minutes'),
          least: $.min('$minutes'),
          most: $.max('$minutes'),
        })
        .sort({ _id: 1 }),
    rows: [
      { _id: 'a', visits: 2, minutes: 40, mean: 20, least: 10, most: 30 },
      { _id: 'b', visits: 1, minutes: 20, mean: 20, least: 20, most: 20 },
    ],
  },
  {
    name: 'group of all',
    source: 'group',
    run: (pipeline, _, $) => pipeline.group({ _id: null, n: $.sum(1) }),
    rows: [{ _id: null, n: 3 }],
  },
  {
    name: 'group by several fields',
    source: 'group',
    run: (pipeline, _, $) =>
      pipeline.group({ _id: { r: '$rider', s: '$station' }, n: $.sum(1) }).sort({ '_id.r': 1, '_id.s': 1 }),
    rows: [
      { _id: { r: 'r1', s: 'a' }, n: 1 },
      { _id: { r: 'r1', s: 'b' }, n: 1 },
      { _id: { r: 'r2', s: 'a' }, n: 1 },
    ],
  },
  {
    name: 'group with first, last, push, addToSet',
    source: 'group',
    run: (pipeline, _, $) =>
      pipeline.sort({ at: 1 }).group({
        _id: '$rider',
        first: $.first('$station'),
        last: $.last('$station'),
        all: $.push('$minutes'),
        set: $.addToSet('$rider'),
      }),
    rows: [
      { _id: 'r1', first: 'a', last: 'b', all: [10, 20], set: ['r1'] },
      { _id: 'r2', first: 'a', last: 'a', all: [30], set: ['r2'] },
    ],
  },
  {
    name: 'group by the day in Chengdu',
    source: 'dateToString',
    run: (pipeline, _, $) =>
      pipeline
        .group({
          _id: $.dateToString({ date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' }),
          n: $.sum(1),
        })
        .sort({ _id: 1 }),
    rows: [
      { _id: '2026-06-01', n: 1 },
      { _id: '2026-06-02', n: 2 },
    ],
  },
  {
    name: 'unwind',
    source: 'unwind',
    run: (pipeline) => pipeline.unwind('$tags').project({ tags: 1 }),
    rows: [
      { _id: 'v1', tags: 'water' },
      { _id: 'v2', tags: 'water' },
      { _id: 'v2', tags: 'meal' },
    ],
  },
  {
    name: 'sortByCount',
    source: 'sortByCount',
    run: (pipeline) => pipeline.unwind('$tags').sortByCount('$tags'),
    rows: [
      { _id: 'water', count: 2 },
      { _id: 'meal', count: 1 },
    ],
  },
  {
    name: 'count',
    source: 'count',
    run: (pipeline) => pipeline.match({ station: 'a' }).count('n'),
    rows: [{ n: 2 }],
  },
  {
    name: 'skip and limit',
    source: 'skip',
    run: (pipeline) => pipeline.sort({ minutes: 1 }).skip(1).limit(1).project({ _id: 1 }),
    rows: [{ _id: 'v2' }],
  },
  {
    name: 'addFields computes and leaves the stored documents alone',
    source: 'addFields',
    run: (pipeline, _, $) =>
      pipeline
        .match({ rider: 'r1' })
        .addFields({ hours: $.divide(['$minutes', 60]), 'place.y': 1 })
        .project({ hours: 1, place: 1 })
        .sort({ _id: 1 }),
    rows: [
      { _id: 'v1', hours: 10 / 60, place: { x: 1, y: 1 } },
      { _id: 'v2', hours: 20 / 60, place: { x: 2, y: 1 } },
    ],
  },
  {
    name: 'cond, concat and ifNull',
    source: 'cond',
    run: (pipeline, _, $) =>
      pipeline.sort({ _id: 1 }).project({
        long: $.cond([$.gte(['$minutes', 20]), '久', '短']),
        label: $.concat(['$rider', '@', '$station']),
        x: $.ifNull(['$place.x', 0]),
      }),
    rows: [
      { _id: 'v1', long: '短', label: 'r1@a', x: 1 },
      { _id: 'v2', long: '久', label: 'r1@b', x: 2 },
      { _id: 'v3', long: '久', label: 'r2@a', x: 0 },
    ],
  },
  {
    name: 'size and filter of arrays',
    source: 'filter',
    run: (pipeline, _, $) =>
      pipeline.sort({ _id: 1 }).project({
        n: $.size('$tags'),
        meals: $.filter({ input: '$tags', as: 'tag', cond: $.eq(['$$tag', 'meal']) }),
      }),
    rows: [
      { _id: 'v1', n: 1, meals: [] },
      { _id: 'v2', n: 2, meals: ['meal'] },
      { _id: 'v3', n: 0, meals: [] },
    ],
  },
  {
    name: 'bucket',
    source: 'bucket',
    run: (pipeline, _, $) =>
      pipeline.bucket({ groupBy: '$minutes', boundaries: [0, 15, 60], output: { n: $.sum(1) } }),
    rows: [
      { _id: 0, n: 1 },
      { _id: 15, n: 2 },
    ],
  },
  {
    name: 'replaceRoot',
    source: 'replaceRoot',
    run: (pipeline) => pipeline.match({ rider: 'r1' }).sort({ _id: 1 }).replaceRoot({ newRoot: '$place' }),
    rows: [{ x: 1 }, { x: 2 }],
  },
  {
    name: 'lookup by fields',
    source: 'lookup',
    run: (pipeline) =>
      pipeline
        .sort({ _id: 1 })
        .lookup({ from: 'riders', localField: 'rider', foreignField: '_id', as: 'who' })
        .project({ 'who.name': 1 }),
    rows: [
      { _id: 'v1', who: [{ name: '小李' }] },
      { _id: 'v2', who: [{ name: '小李' }] },
      { _id: 'v3', who: [{ name: '小王' }] },
    ],
  },
  {
    name: 'lookup by pipeline',
    source: 'lookup',
    run: (pipeline, _, $) =>
      pipeline
        .sort({ _id: 1 })
        .lookup({
          from: 'riders',
          let: { id: '$rider', least: 2 },
          pipeline: [
            { $match: { $expr: { $and: [{ $eq: ['$_id', '$$id'] }, { $gte: ['$level', '$$least'] }] } } },
            { $project: { _id: 0, name: 1 } },
          ],
          as: 'who',
        })
        .project({ who: 1, n: $.size('$who') }),
    rows: [
      { _id: 'v1', who: [{ name: '小李' }], n: 1 },
      { _id: 'v2', who: [{ name: '小李' }], n: 1 },
      { _id: 'v3', who: [], n: 0 },
    ],
  },
  {
    name: 'lookup of nothing',
    source: 'lookup',
    run: (pipeline) =>
      pipeline
        .match({ _id: 'v1' })
        .lookup({ from: 'nowhere', localField: 'rider', foreignField: '_id', as: 'who' })
        .project({ who: 1 }),
    rows: [{ _id: 'v1', who: [] }],
  },
  {
    name: 'sort in the order of types',
    source: 'bson-type-comparison-order',
    run: (pipeline) => pipeline.sort({ 'place.x': 1, _id: -1 }).project({ _id: 1 }),
    rows: [{ _id: 'v3' }, { _id: 'v1' }, { _id: 'v2' }],
  },
]
