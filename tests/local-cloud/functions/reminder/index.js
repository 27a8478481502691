// Fired by its trigger: writes down what it was given.
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async (event) => {
  const { SOURCE, OPENID } = cloud.getWXContext()
  const row = { event, source: SOURCE, openid: OPENID ?? null }
  await cloud
    .database()
    .collection('notes')
    .add({ data: { kind: 'reminder', ...row } })
  return row
}
