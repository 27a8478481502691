const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()

exports.main = async (event) => {
  const { path, input = {} } = event
  if (path === 'add') return db.collection('notes').add({ data: input })
  if (path === 'get') return db.collection('notes').doc(input.id).get()
  throw new Error(`no path ${path}`)
}
