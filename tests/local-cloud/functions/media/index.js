// Receives what WeChat pushes about checked pictures.
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async ({ Event, trace_id, errcode, result }) => {
  const { SOURCE: source } = cloud.getWXContext()
  const data = { Event, errcode, result, source, receiver: process.env.SCF_FUNCTIONNAME }
  await cloud.database().collection('notes').doc(`media:${trace_id}`).set({ data })
}
