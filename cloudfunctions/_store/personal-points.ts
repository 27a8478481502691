import { documentsOf } from '../_kit/documents'
import { type PersonalData, personal } from './personal-row'

const entries = documentsOf('point_entries')

/** Rows stay, so that the ledger still adds up; whose they were is no longer said. */
const unnameEntries = async (openid: string, person: string): Promise<number> => {
  const came = await entries.updateAll(
    { openid, to: `rider:${openid}` },
    { openid: person, to: `rider:${person}`, by: 'system' },
  )
  const went = await entries.updateAll(
    { openid, from: `rider:${openid}` },
    { openid: person, from: `rider:${person}`, by: 'system' },
  )
  await documentsOf('point_accounts').remove(openid)
  return came + went
}

/** What the ledger, the coupons and proposals say about a person. */
export const PERSONAL_POINTS: readonly PersonalData[] = [
  {
    ...personal({
      collection: 'point_entries',
      title: '积分明细',
      by: 'openid',
      at: 'at',
      show: ({ at, title, amount, to, openid }) => ({
        at,
        text: `${title} ${to === `rider:${openid}` ? '+' : '−'}${amount}`,
      }),
      forget: 'remove',
    }),
    forget: (openid, { person }) => unnameEntries(openid, person),
  },
  personal({
    collection: 'coupons',
    title: '换到的券',
    by: 'openid',
    at: 'at',
    show: ({ at, rewardName, cost }) => ({ at, text: `${rewardName}，${cost} 分` }),
    forget: (person) => ({ openid: person }),
  }),
  personal({
    collection: 'point_grants',
    title: '等人批准的积分',
    by: 'openid',
    at: 'at',
    show: ({ at, title, amount }) => ({ at, text: `${title}，${amount} 分` }),
    forget: 'remove',
  }),
]
