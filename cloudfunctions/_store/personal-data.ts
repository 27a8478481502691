import { sayYuan } from '../../domain/canteen/price'
import { command } from '../_kit/cloud'
import { PERSONAL_ACTIVITIES } from './personal-activities'
import { PERSONAL_CARE } from './personal-care'
import { PERSONAL_PAIRING } from './personal-pairing'
import { PERSONAL_POINTS } from './personal-points'
import { type Forgotten, type PersonalData, personal } from './personal-row'
import { PERSONAL_SERVING } from './personal-serving'

type Step = { at: string; by: string }

/** The steps a person took, by the name that stands for nobody; what they do later is theirs anew. */
const unnameSteps = ({ history }: { history: readonly Step[] }, { openid, until, person }: Forgotten) => ({
  history: command.set(
    history.map((step) => (step.by === openid && step.at <= until ? { ...step, by: person } : step)),
  ),
})

/**
 * Every collection that says something about a person, beside those `forget-person.ts` knows by name (bookings,
 * appeals, notices, audit): what is listed here leaves with the export and goes with the erasure.
 */
export const PERSONAL_DATA: readonly PersonalData[] = [
  ...PERSONAL_POINTS,
  ...PERSONAL_CARE,
  ...PERSONAL_ACTIVITIES,
  ...PERSONAL_SERVING,
  ...PERSONAL_PAIRING,
  personal({
    collection: 'favourites',
    title: '友好清单里收藏的地方',
    by: 'openid',
    at: 'at',
    show: ({ at, placeId }) => ({ at, text: `收藏了 ${placeId}` }),
    forget: 'remove',
  }),
  personal({
    collection: 'corrections',
    title: '报过的“信息不对”',
    by: 'openid',
    at: 'at',
    show: ({ at, placeId, text }) => ({ at, text: `${placeId}：${text || '没写别的'}` }),
    forget: (person) => ({ openid: person }),
  }),
  personal({
    collection: 'visits',
    title: '到过的站点',
    by: 'openid',
    at: 'at',
    show: ({ at, stationId }) => ({ at, text: stationId }),
    forget: (person) => ({ openid: person }),
  }),
  personal({
    collection: 'meal_passes',
    title: '用餐码',
    by: 'openid',
    at: 'issuedAt',
    show: ({ _id, issuedAt }) => ({ at: issuedAt, text: `用餐码编号 ${_id}` }),
    forget: 'remove',
  }),
  personal({
    collection: 'redemptions',
    title: '食堂用餐',
    by: 'openid',
    at: 'at',
    show: ({ at, fullCents, paidCents, state }) => ({
      at,
      text: `原价 ${sayYuan(fullCents)} 元，付 ${sayYuan(paidCents)} 元${state === 'undone' ? '（已撤回）' : ''}`,
    }),
    forget: (person) => ({ openid: person, occupation: null }),
  }),
  personal({
    collection: 'meal_plans',
    title: '说过要来吃饭',
    by: 'openid',
    at: 'at',
    show: ({ at, windowDay, coming }) => ({ at, text: `${windowDay} ${coming ? '来' : '不来'}` }),
    forget: 'remove',
  }),
  personal({
    collection: 'reports',
    title: '我上报的',
    by: 'openid',
    at: 'submittedAt',
    show: ({ submittedAt, text, metres }) => ({
      at: submittedAt,
      text: `${text || '一张照片'}${metres === null ? '' : `（离街口 ${metres} 米）`}`,
    }),
    forget: (person) => ({ openid: person, alias: '已注销', pointsOwed: false }),
  }),
  personal({
    collection: 'reports',
    title: '我上报、处理或确认过的',
    by: 'history.by',
    at: 'submittedAt',
    show: ({ _id, submittedAt, state }) => ({ at: submittedAt, text: `编号 ${_id.slice(0, 6)}（${state}）` }),
    forget: { each: unnameSteps },
  }),
  personal({
    collection: 'voices',
    title: '我附议的',
    by: 'openid',
    at: 'at',
    show: ({ at, record }) => ({ at, text: `编号 ${record.slice(0, 6)}` }),
    forget: 'remove',
  }),
  personal({
    collection: 'observers',
    title: '我是观察员',
    by: 'openid',
    at: 'at',
    show: ({ at, grid }) => ({ at, text: grid }),
    forget: 'remove',
  }),
  personal({
    collection: 'works',
    title: '我投到文化墙的',
    by: 'openid',
    at: 'submittedAt',
    show: ({ submittedAt, title, text }) => ({ at: submittedAt, text: text ? `${title}：${text}` : title }),
    forget: 'remove',
  }),
  personal({
    collection: 'pictures',
    title: '我拍的照片',
    by: 'openid',
    at: 'takenAt',
    show: ({ takenAt, state }) => ({
      at: takenAt,
      text: state === 'passed' ? '别人能看到' : '只有你和社工能看到',
    }),
    forget: (person) => ({ openid: person }),
  }),
  personal({
    collection: 'wishes',
    title: '我许的心愿',
    by: 'openid',
    at: 'submittedAt',
    show: ({ submittedAt, text }) => ({ at: submittedAt, text }),
    forget: (person) => ({ openid: person, alias: '已注销' }),
  }),
  personal({
    collection: 'wishes',
    title: '我许过或回过的心愿',
    by: 'history.by',
    at: 'submittedAt',
    show: ({ _id, submittedAt, state }) => ({ at: submittedAt, text: `编号 ${_id.slice(0, 6)}（${state}）` }),
    forget: { each: unnameSteps },
  }),
  personal({
    collection: 'survey_answers',
    title: '我答过的小问题',
    by: 'openid',
    at: 'at',
    show: ({ at, option }) => ({ at, text: option === null ? '跳过了' : `选了第 ${option + 1} 个` }),
    forget: (person) => ({ openid: person }),
  }),
  personal({
    collection: 'staff_absences',
    title: '请假和代班',
    by: 'openid',
    at: 'at',
    show: ({ at, from, to, substituteName }) => ({
      at,
      text: `${from} 到 ${to}${substituteName ? `，${substituteName}代` : ''}`,
    }),
    forget: 'remove',
  }),
  personal({
    collection: 'canned_replies',
    title: '自己的常用语',
    by: 'owner',
    at: 'at',
    show: ({ at, title, text }) => ({ at, text: `${title}：${text}` }),
    forget: 'remove',
  }),
]
