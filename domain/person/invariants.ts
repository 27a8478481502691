import type { Invariant } from '../invariant'

/** What holds of people and their registered numbers. The number is registered first, the person written after. */
export const PERSON_INVARIANTS: Invariant[] = [
  {
    name: 'phone-is-registered',
    says: '一个人名下的手机号都登记过,而且登记的就是这个人',
    collection: 'people',
    aggregate: [
      { $match: { phoneIndex: { $ne: null } } },
      { $lookup: { from: 'phones', localField: 'phoneIndex', foreignField: '_id', as: 'phones' } },
      { $match: { $expr: { $ne: [{ $arrayElemAt: ['$phones.openid', 0] }, '$_id'] } } },
      { $project: { registeredTo: { $arrayElemAt: ['$phones.openid', 0] } } },
    ],
  },
  {
    name: 'phone-is-masked',
    says: '手机号在人的资料里只露头尾,有号才有遮住的号',
    collection: 'people',
    aggregate: [
      {
        $match: {
          $or: [
            { phoneMasked: { $regex: '[0-9]{5}' } },
            { phoneIndex: null, phoneMasked: { $ne: null } },
            { phoneIndex: { $ne: null }, phoneMasked: null },
          ],
        },
      },
      { $project: { _id: 1 } },
    ],
  },
  {
    name: 'erasure-forgets-whom',
    says: '注销办完了就不再写着是谁,没办完的写着',
    collection: 'erasures',
    aggregate: [
      {
        $match: {
          $or: [
            { doneAt: { $ne: null }, openid: { $ne: null } },
            { doneAt: null, openid: null },
          ],
        },
      },
      { $project: { doneAt: 1 } },
    ],
  },
]
