// One indexed operation a call, so that the whole call is what is measured.
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()
const _ = db.command
const $ = db.command.aggregate

const rows = () => db.collection('bench_rows')

const operations = {
  // One database call whose answer needs no document: what SDK and gateway cost alone.
  nothing: async () => (await db.collection('bench_empty').count()).total,
  get: async ({ id }) => (await rows().doc(id).get()).data.left,
  find: async ({ place }) =>
    (await rows().where({ place }).orderBy('at', 'desc').limit(20).get()).data.length,
  update: async ({ id }) =>
    (
      await rows()
        .where({ _id: id, left: _.gt(0) })
        .update({ data: { left: _.inc(-1) } })
    ).stats.updated,
  insert: async ({ row }) => (await rows().add({ data: row }))._id,
  count: async ({ place }) => (await rows().where({ place }).count()).total,
  aggregate: async ({ place }) =>
    (
      await rows()
        .aggregate()
        .match({ place })
        .group({ _id: '$kind', left: $.sum('$left') })
        .end()
    ).list.length,
}

exports.main = async ({ operation, input }) => ({ value: await operations[operation](input) })
