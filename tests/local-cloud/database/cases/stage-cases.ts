import type { AggregateCase } from './aggregate-cases'

/** Each stage with what is strange; the collections are those of aggregate-cases.ts. `source`: MongoDB manual. */
export const stageCases: AggregateCase[] = [
  {
    name: 'match by a date and a logic command',
    source: 'match',
    run: (pipeline, _) =>
      pipeline
        .match(_.and([{ at: _.gte(new Date(Date.UTC(2026, 5, 1, 12))) }, { minutes: _.lt(30) }]))
        .project({ _id: 1 }),
    rows: [{ _id: 'v2' }],
  },
  {
    name: 'match of an expression',
    source: 'match',
    run: (pipeline, _, $) => pipeline.match({ $expr: $.eq([$.size('$tags'), 2]) }).project({ _id: 1 }),
    rows: [{ _id: 'v2' }],
  },
  {
    name: 'match after a group',
    source: 'match',
    run: (pipeline, _, $) => pipeline.group({ _id: '$rider', n: $.sum(1) }).match({ n: _.gt(1) }),
    rows: [{ _id: 'r1', n: 2 }],
  },
  {
    name: 'group by a field that some lack',
    source: 'group',
    run: (pipeline, _, $) => pipeline.group({ _id: '$place.x', n: $.sum(1) }).sort({ _id: 1 }),
    rows: [
      { _id: null, n: 1 },
      { _id: 1, n: 1 },
      { _id: 2, n: 1 },
    ],
  },
  {
    name: 'group with deviation and mean of what some lack',
    source: 'group',
    run: (pipeline, _, $) =>
      pipeline.group({
        _id: null,
        pop: $.stdDevPop('$minutes'),
        samp: $.stdDevSamp('$minutes'),
        mean: $.avg('$place.x'),
        none: $.avg('$rider'),
        text: $.sum('$rider'),
        all: $.push('$place.x'),
        most: $.max('$nothing'),
      }),
    rows: [
      {
        _id: null,
        pop: Math.sqrt(200 / 3),
        samp: 10,
        mean: 1.5,
        none: null,
        text: 0,
        all: [1, 2],
        most: null,
      },
    ],
  },
  {
    name: 'group that merges objects and keeps a set of objects',
    source: 'group',
    run: (pipeline, _, $) =>
      pipeline
        .sort({ _id: 1 })
        .group({ _id: '$rider', merged: $.mergeObjects('$place'), set: $.addToSet({ r: '$rider' }) })
        .sort({ _id: 1 }),
    rows: [
      { _id: 'r1', merged: { x: 2 }, set: [{ r: 'r1' }] },
      { _id: 'r2', merged: {}, set: [{ r: 'r2' }] },
    ],
  },
  {
    name: 'group with computed operands and first of a missing field',
    source: 'group',
    run: (pipeline, _, $) =>
      pipeline
        .sort({ _id: -1 })
        .group({
          _id: '$rider',
          hours: $.sum($.divide(['$minutes', 60])),
          x: $.first('$place.x'),
          y: $.last('$place.x'),
        })
        .sort({ _id: 1 }),
    rows: [
      { _id: 'r1', hours: 0.5, x: 2, y: 1 },
      { _id: 'r2', hours: 0.5, x: null, y: null },
    ],
  },
  {
    name: 'unwind keeps what is empty when told',
    source: 'unwind',
    run: (pipeline) =>
      pipeline
        .unwind({ path: '$tags', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true })
        .project({ tags: 1, at: 1 }),
    rows: [
      { _id: 'v1', tags: 'water', at: 0 },
      { _id: 'v2', tags: 'water', at: 0 },
      { _id: 'v2', tags: 'meal', at: 1 },
      { _id: 'v3', at: null },
    ],
  },
  {
    name: 'unwind of what is no array',
    source: 'unwind',
    run: (pipeline) => pipeline.unwind('$place.x').project({ _id: 1, place: 1 }),
    rows: [
      { _id: 'v1', place: { x: 1 } },
      { _id: 'v2', place: { x: 2 } },
    ],
  },
  {
    name: 'sortByCount of an expression',
    source: 'sortByCount',
    run: (pipeline, _, $) => pipeline.sortByCount($.gt(['$minutes', 15])),
    rows: [
      { _id: true, count: 2 },
      { _id: false, count: 1 },
    ],
  },
  {
    name: 'count of nothing',
    source: 'count',
    run: (pipeline) => pipeline.match({ station: 'z' }).count('n'),
    rows: [],
  },
  {
    name: 'skip past the end',
    source: 'skip',
    run: (pipeline) => pipeline.sort({ _id: 1 }).skip(9),
    rows: [],
  },
  {
    name: 'limit past the end, then skip',
    source: 'limit',
    run: (pipeline) => pipeline.sort({ _id: 1 }).limit(9).skip(2).project({ _id: 1 }),
    rows: [{ _id: 'v3' }],
  },
  {
    name: 'sort by two fields, downwards and upwards',
    source: 'sort',
    run: (pipeline) => pipeline.sort({ rider: -1, minutes: 1 }).project({ _id: 1 }),
    rows: [{ _id: 'v3' }, { _id: 'v1' }, { _id: 'v2' }],
  },
  {
    name: 'sample of more than there are takes each once',
    source: 'sample',
    run: (pipeline) => pipeline.sample({ size: 50 }).sort({ _id: 1 }).project({ _id: 1 }),
    rows: [{ _id: 'v1' }, { _id: 'v2' }, { _id: 'v3' }],
  },
  {
    name: 'addFields beneath an object keeps its other fields',
    source: 'addFields',
    run: (pipeline) =>
      pipeline
        .match({ _id: 'v1' })
        .addFields({ place: { y: 2 } })
        .project({ place: 1 }),
    rows: [{ _id: 'v1', place: { x: 1, y: 2 } }],
  },
  {
    name: 'addFields of a missing field adds nothing, of REMOVE takes away',
    source: 'addFields',
    run: (pipeline) =>
      pipeline
        .match({ _id: 'v3' })
        .addFields({ a: '$nothing', tags: '$$REMOVE', at: '$rider' })
        .project({ minutes: 0 }),
    rows: [{ _id: 'v3', rider: 'r2', station: 'a', at: 'r2' }],
  },
  {
    name: 'project takes away fields, nested ones too',
    source: 'project',
    run: (pipeline) => pipeline.match({ _id: 'v1' }).project({ at: 0, tags: 0, 'place.x': 0 }),
    rows: [{ _id: 'v1', rider: 'r1', station: 'a', minutes: 10, place: {} }],
  },
  {
    name: 'project of a nested object of expressions',
    source: 'project',
    run: (pipeline, _, $) =>
      pipeline.match({ _id: 'v1' }).project({ _id: 0, who: { id: '$rider', long: $.gt(['$minutes', 5]) } }),
    rows: [{ who: { id: 'r1', long: true } }],
  },
  {
    name: 'project of a nested field in both notations',
    source: 'project',
    run: (pipeline) => pipeline.match({ _id: 'v2' }).project({ place: { x: 1 }, 'none.x': 1 }),
    rows: [{ _id: 'v2', place: { x: 2 } }],
  },
  {
    name: 'project of an array of expressions, null for what is missing',
    source: 'project',
    run: (pipeline) => pipeline.match({ _id: 'v3' }).project({ _id: 0, pair: ['$rider', '$place.x'] }),
    rows: [{ pair: ['r2', null] }],
  },
  {
    name: 'project of a missing field leaves it out',
    source: 'project',
    run: (pipeline) => pipeline.match({ _id: 'v3' }).project({ x: '$place.x' }),
    rows: [{ _id: 'v3' }],
  },
  {
    name: 'project with the SDK slice of an array',
    source: 'slice',
    run: (pipeline, _, $) => pipeline.match({ _id: 'v2' }).project({ one: $.slice(['$tags', -1]) }),
    rows: [{ _id: 'v2', one: ['meal'] }],
  },
  {
    name: 'replaceRoot by a computed object',
    source: 'replaceRoot',
    run: (pipeline, _, $) =>
      pipeline
        .sort({ _id: 1 })
        .limit(1)
        .replaceRoot({ newRoot: $.mergeObjects([{ rider: '?' }, '$place', { id: '$_id' }]) }),
    rows: [{ rider: '?', x: 1, id: 'v1' }],
  },
  {
    name: 'bucket leaves out what is empty and puts the rest last',
    source: 'bucket',
    run: (pipeline) => pipeline.bucket({ groupBy: '$place.x', boundaries: [0, 1, 2, 3], default: 'rest' }),
    rows: [
      { _id: 1, count: 1 },
      { _id: 2, count: 1 },
      { _id: 'rest', count: 1 },
    ],
  },
  {
    name: 'bucketAuto',
    source: 'bucketAuto',
    run: (pipeline, _, $) =>
      pipeline.bucketAuto({ groupBy: '$minutes', buckets: 2, output: { n: $.sum(1), ids: $.push('$_id') } }),
    rows: [
      { _id: { min: 10, max: 30 }, n: 2, ids: ['v1', 'v2'] },
      { _id: { min: 30, max: 30 }, n: 1, ids: ['v3'] },
    ],
  },
  {
    name: 'bucketAuto keeps equal values together',
    source: 'bucketAuto',
    run: (pipeline) => pipeline.bucketAuto({ groupBy: '$rider', buckets: 3 }),
    rows: [
      { _id: { min: 'r1', max: 'r2' }, count: 2 },
      { _id: { min: 'r2', max: 'r2' }, count: 1 },
    ],
  },
  {
    name: 'bucketAuto of nothing',
    source: 'bucketAuto',
    run: (pipeline) => pipeline.match({ _id: 'none' }).bucketAuto({ groupBy: '$minutes', buckets: 2 }),
    rows: [],
  },
]
