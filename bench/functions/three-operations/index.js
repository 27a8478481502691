// What a booking asks of the database, and nothing else: a joined read, one new document, one conditional update.
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()
const _ = db.command

exports.main = async ({ id, openid }) => {
  const { list } = await db
    .collection('slots')
    .aggregate()
    .match({ _id: id })
    .addFields({ asking: _.aggregate.literal(openid) })
    .lookup({ from: 'people', localField: 'asking', foreignField: '_id', as: 'people' })
    .lookup({ from: 'street', localField: 'programmeId', foreignField: '_id', as: 'programmes' })
    .lookup({ from: 'street', localField: 'programmes.stationId', foreignField: '_id', as: 'stations' })
    .end()
  const [slot] = list
  const { day, start, end, programmeId } = slot
  const history = [{ to: 'claiming', at: start }]
  const booking = { _id: `${id}:${openid}`, openid, slotId: id, day, start, end, programmeId, history }
  await db.collection('bookings').add({ data: booking })
  const { stats } = await db
    .collection('slots')
    .where({ _id: id, left: _.gt(0), 'holders.u': _.neq(openid) })
    .update({ data: { left: _.inc(-1), holders: _.push([{ u: openid, at: start }]) } })
  return { ok: stats.updated === 1 }
}
