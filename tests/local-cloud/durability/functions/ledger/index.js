// Writes whose traces must agree with each other, whatever happens in between.
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()
const _ = db.command

const add = ({ id, group, text }) => db.collection('rows').add({ data: { _id: id, group, text } })

const paths = {
  add,
  // Two calls: the row, then the count of rows that were answered.
  record: async (input) => {
    await add(input)
    await db
      .collection('totals')
      .doc('all')
      .update({ data: { n: _.inc(1) } })
  },
  // Both rows or none.
  pair: ({ id, group, text }) =>
    db.runTransaction(async (transaction) => {
      const rows = transaction.collection('rows')
      await rows.doc(`${id}-left`).set({ data: { group, text } })
      await rows.doc(`${id}-right`).set({ data: { group, text } })
    }),
  // Hundreds of documents in one call, all or none: long enough for a kill to fall into it.
  sweep: () =>
    db
      .collection('wide')
      .where({ kind: 'wide' })
      .update({ data: { n: _.inc(1) } }),
}

exports.main = async ({ path, input }) => {
  await paths[path](input)
  return { ok: true }
}
