// Makes requests the database refuses or warns about, each from a line of its own.
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()

const settle = async (work) => {
  try {
    return await work
  } catch (error) {
    return error.errMsg
  }
}

const readMissing = async () => {
  await db.collection('notes').count()
  return db.collection('none-alone').limit(1).get() // LINE alone
}

const readTogether = () =>
  Promise.all([
    settle(db.collection('none-first').limit(1).get()), // LINE first
    settle(db.collection('notes').count()),
    settle(db.collection('none-second').add({ data: { n: 1 } })), // LINE second
    settle(db.collection('none-third').doc('x').remove()), // LINE third
  ])

const addTwice = async (id) => {
  await db.collection('notes').add({ data: { _id: id } })
  return settle(db.collection('notes').add({ data: { _id: id } }))
}

const readPipeline = () => db.collection('notes').aggregate().match({ kind: 'row' }).end() // LINE pipeline

exports.main = async ({ path, id }) => {
  console.log('before')
  if (path === 'alone') return settle(readMissing())
  if (path === 'together') return readTogether()
  if (path === 'twice') return addTwice(id)
  return settle(readPipeline())
}
