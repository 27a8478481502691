import { type PersonalData, personal } from './personal-row'
import { showCareDay, showChild, showWish } from './show-childcare'
import { showHealth } from './show-health'

/** What clinic and childcare keep about a person. */
export const PERSONAL_CARE: readonly PersonalData[] = [
  personal({
    collection: 'health_records',
    title: '健康档案',
    by: 'openid',
    at: 'createdAt',
    show: showHealth,
    forget: 'remove',
  }),
  personal({
    collection: 'children',
    title: '托管登记的孩子',
    by: 'openid',
    at: 'createdAt',
    show: showChild,
    forget: 'remove',
  }),
  personal({
    collection: 'care_wishes',
    title: '托管志愿',
    by: 'openid',
    at: 'at',
    show: showWish,
    forget: 'remove',
  }),
  personal({
    collection: 'care_days',
    title: '托管到离',
    by: 'openid',
    at: 'day',
    show: showCareDay,
    forget: 'remove',
  }),
]
