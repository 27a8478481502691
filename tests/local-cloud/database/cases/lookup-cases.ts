import { expr, innerPipeline } from '../untyped-commands'
import type { AggregateCase } from './aggregate-cases'

export const lookupCases: AggregateCase[] = [
  {
    name: 'lookup of one from the many',
    source: 'lookup',
    run: (pipeline, _, $) =>
      pipeline
        .match({ rider: 'r1' })
        .lookup({ from: 'visits', localField: 'station', foreignField: 'station', as: 'same' })
        .sort({ _id: 1 })
        .project({ ids: '$same._id', n: $.size('$same') }),
    rows: [
      { _id: 'v1', ids: ['v1', 'v3'], n: 2 },
      { _id: 'v2', ids: ['v2'], n: 1 },
    ],
  },
  {
    name: 'lookup by an array joins every element',
    source: 'lookup',
    run: (pipeline) =>
      pipeline
        .match({ _id: 'v2' })
        .lookup({ from: 'visits', localField: 'tags', foreignField: 'tags', as: 'same' })
        .unwind('$same')
        .sort({ 'same._id': 1 })
        .project({ _id: 0, id: '$same._id' }),
    rows: [{ id: 'v1' }, { id: 'v2' }],
  },
  {
    name: 'lookup by a missing field joins what lacks it too',
    source: 'lookup',
    run: (pipeline) =>
      pipeline
        .match({ _id: 'v3' })
        .lookup({ from: 'riders', localField: 'nothing', foreignField: 'nothing', as: 'who' })
        .project({ n: { $size: '$who' } }),
    rows: [{ _id: 'v3', n: 2 }],
  },
  {
    name: 'lookup with a pipeline that does not know the document',
    source: 'lookup',
    run: (pipeline, _, $) =>
      pipeline
        .match({ _id: 'v1' })
        .lookup({
          from: 'riders',
          pipeline: [{ $sort: { level: 1 } }, { $limit: 1 }, { $project: { _id: 1 } }],
          as: 'least',
        })
        .project({ least: $.arrayElemAt(['$least._id', 0]) }),
    rows: [{ _id: 'v1', least: 'r2' }],
  },
  {
    name: 'lookup with a pipeline written by the SDK',
    source: 'WXD lookup: pipeline().done()',
    run: (pipeline, _, $) =>
      pipeline
        .match({ _id: 'v1' })
        .lookup({
          from: 'riders',
          let: { who: '$rider' },
          pipeline: innerPipeline(_)
            .match(expr(_, $.eq(['$_id', '$$who'])))
            .project({ _id: 0, name: 1 })
            .done(),
          as: 'who',
        })
        .project({ who: 1 }),
    rows: [{ _id: 'v1', who: [{ name: '小李' }] }],
  },
  {
    name: 'lookup within a lookup',
    source: 'lookup',
    run: (pipeline) =>
      pipeline
        .match({ _id: 'v3' })
        .lookup({
          from: 'riders',
          let: { who: '$rider' },
          pipeline: [
            { $match: { $expr: { $eq: ['$_id', '$$who'] } } },
            { $lookup: { from: 'visits', localField: '_id', foreignField: 'rider', as: 'visits' } },
            { $project: { n: { $size: '$visits' } } },
          ],
          as: 'who',
        })
        .project({ who: 1 }),
    rows: [{ _id: 'v3', who: [{ _id: 'r2', n: 1 }] }],
  },
  {
    name: 'lookup with a group in its pipeline',
    source: 'lookup',
    run: (pipeline) =>
      pipeline
        .match({ _id: 'v1' })
        .lookup({
          from: 'visits',
          let: { who: '$rider', least: 15 },
          pipeline: [
            { $match: { $expr: { $and: [{ $eq: ['$rider', '$$who'] }, { $gt: ['$minutes', '$$least'] }] } } },
            { $group: { _id: '$rider', minutes: { $sum: '$minutes' } } },
          ],
          as: 'long',
        })
        .project({ long: 1 }),
    rows: [{ _id: 'v1', long: [{ _id: 'r1', minutes: 20 }] }],
  },
  {
    name: 'lookup that knows nothing of its document gives each the same, and each its own copy',
    source: 'lookup',
    run: (pipeline) =>
      pipeline
        .match({ rider: 'r1' })
        .lookup({
          from: 'visits',
          pipeline: [{ $group: { _id: '$rider', n: { $sum: 1 } } }, { $match: { n: 2 } }],
          as: 'busy',
        })
        .addFields({ 'busy.seenBy': '$_id' })
        .sort({ _id: 1 })
        .project({ busy: 1 }),
    rows: [
      { _id: 'v1', busy: [{ _id: 'r1', n: 2, seenBy: 'v1' }] },
      { _id: 'v2', busy: [{ _id: 'r1', n: 2, seenBy: 'v2' }] },
    ],
  },
]
