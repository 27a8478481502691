// Documents through the unmodified SDK; each path is one thing a test wants to see.
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()
const _ = db.command

const paths = {
  add: (input) => db.collection('notes').add({ data: input }),
  get: (input) => db.collection('notes').doc(input.id).get(),
  count: () => db.collection('notes').count(),
  hoard: () => {
    const kept = []
    for (;;) kept.push(new Array(1_000_000).fill(kept.length))
  },
  collection: (input) => db.collection(input.name).limit(1).get(),
  // Three calls: claims a place, writes what follows from it, reads it back.
  claim: async ({ id, who }) => {
    const { stats } = await db
      .collection('notes')
      .where({ _id: id, left: _.gt(0) })
      .update({ data: { left: _.inc(-1), holders: _.push([who]) } })
    await db.collection('notes').doc(`${id}:${who}`).set({ data: { id, who } })
    const { data } = await db.collection('notes').doc(id).get()
    return { updated: stats.updated, left: data.left }
  },
  transaction: async ({ id }) =>
    db.runTransaction(async (transaction) => {
      const { data } = await transaction.collection('notes').doc(id).get()
      await transaction
        .collection('notes')
        .doc(id)
        .update({ data: { n: data.n + 1 } })
      return data.n + 1
    }),
  stamp: async ({ id }) => {
    await db
      .collection('notes')
      .doc(id)
      .set({ data: { at: db.serverDate() } })
    return db.collection('notes').doc(id).get()
  },
}

exports.main = async (event) => paths[event.path](event.input)
