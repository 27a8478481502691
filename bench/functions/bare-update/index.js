// The fastest thing a claiming function could do: one conditional update through the unmodified SDK.
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()
const _ = db.command

exports.main = async ({ id }) => {
  const { stats } = await db
    .collection('bench_slots')
    .where({ _id: id, left: _.gt(0) })
    .update({ data: { left: _.inc(-1), holders: _.push([{ u: cloud.getWXContext().OPENID }]) } })
  return { ok: stats.updated === 1 }
}
