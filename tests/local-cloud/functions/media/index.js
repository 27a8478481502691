// Receives what WeChat pushes about checked pictures.
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async ({ Event, trace_id, result }) => {
  await cloud.database().collection('notes').doc(`media:${trace_id}`).set({ data: { Event, result } })
}
