import type { Advice, Level, Reading } from './reading-schema'

/** Who measured: a doctor's chair makes blood pressure rise a little, so its limit is higher than at home. */
export type Measured = 'home' | 'clinic'

const PRESSURE_2024 = '《中国高血压防治指南（2024年修订版）》'
const DIABETES_2024 = '《中国糖尿病防治指南（2024版）》'
const PUBLIC_HEALTH_2017 = '《国家基本公共卫生服务规范（第三版）》2017'

type Pressure = Extract<Reading, { kind: 'pressure' }>
type Glucose = Extract<Reading, { kind: 'glucose' }>

const pressureLevel = ({ systolic, diastolic }: Pressure, where: Measured): Level => {
  const high = where === 'home' ? { systolic: 135, diastolic: 85 } : { systolic: 140, diastolic: 90 }
  if (systolic >= 180 || diastolic >= 110) return 'urgent'
  if (systolic >= high.systolic || diastolic >= high.diastolic) return 'high'
  if (systolic >= 120 || diastolic >= 80) return 'watch'
  return systolic < 90 || diastolic < 60 ? 'watch' : 'fine'
}

/** At any moment of the day only the limit of a random value counts. */
const glucoseLevel = ({ mmol, meal }: Glucose): Level => {
  if (mmol < 3.9 || mmol >= 16.7) return 'urgent'
  if (mmol >= (meal === 'fasting' ? 7 : 11.1)) return 'high'
  if (meal === 'fasting') return mmol >= 6.1 ? 'watch' : 'fine'
  return meal === 'afterMeal' && mmol >= 7.8 ? 'watch' : 'fine'
}

/** How a measurement stands to the published limits. Weight alone, without a height, says nothing: `fine`. */
export const levelOf = (reading: Reading, where: Measured): Level => {
  if (reading.kind === 'pressure') return pressureLevel(reading, where)
  return reading.kind === 'glucose' ? glucoseLevel(reading) : 'fine'
}

const PRESSURE_TEXTS: Record<Level, { text: string; source: string }> = {
  urgent: {
    text: '血压很高。坐下歇五分钟再量一次，还是这么高，今天就去看医生。剧烈头痛、胸口痛、说不清话、半边没力气，马上打 120。',
    source: `${PRESSURE_2024}、${PUBLIC_HEALTH_2017}：180/110 及以上要马上转诊`,
  },
  high: {
    text: '血压高了。过几天、不同的日子再量两次，都高就去看医生；在吃药的，把这几次的数带给医生看。',
    source: `${PRESSURE_2024}：诊室 140/90、家里 135/85 及以上算高，要看不同日子的三次`,
  },
  watch: {
    text: '还没到高，但偏高一点。少吃盐、少熬夜，过一阵再量。',
    source: `${PRESSURE_2024}：120～139/80～89 为正常高值`,
  },
  fine: { text: '血压在正常范围里，照这样保持。', source: `${PRESSURE_2024}：低于 120/80 为正常` },
}

const LOW_PRESSURE = {
  text: '血压偏低。头晕、眼前发黑就先坐下，别骑车；常这样就去看医生。',
  source: '低压线 90/60 是门诊常用的数，防治指南没有写，以医生说的为准',
}

const GLUCOSE_TEXTS: Record<Level, { text: string; source: string }> = {
  urgent: {
    text: '血糖很高，今天就去看医生。人发懵、老想吐、喘得厉害，马上打 120。',
    source: `${PUBLIC_HEALTH_2017}：16.7 及以上要马上转诊`,
  },
  high: {
    text: '血糖高了。换一天再查一次，还高就去看医生；在吃药的，把这几次的数带给医生看。',
    source: `${DIABETES_2024}：空腹 7.0、餐后两小时或随机 11.1 及以上要复查`,
  },
  watch: {
    text: '血糖偏高一点。少喝甜的，过一阵空腹再查一次。',
    source: `${DIABETES_2024}：空腹 6.1～7.0、餐后两小时 7.8～11.1 属于偏高`,
  },
  fine: { text: '血糖在正常范围里，照这样保持。', source: `${DIABETES_2024}：空腹低于 6.1、餐后低于 7.8` },
}

const LOW_GLUCOSE = {
  text: '血糖太低。先停下来，马上吃几块糖或喝半杯甜的，15 分钟后再测；不见好或人发懵，打 120。之后去看医生。',
  source: `${DIABETES_2024}：用药的人低于 3.9 就按低血糖处理`,
}

const isLow = (reading: Reading): boolean =>
  reading.kind === 'pressure'
    ? reading.systolic < 120 && reading.diastolic < 80 && (reading.systolic < 90 || reading.diastolic < 60)
    : reading.kind === 'glucose' && reading.mmol < 3.9

/**
 * Plain words for a measurement, with the published text that draws the line. It says when to see a doctor and never
 * names an illness. Null for a weight: without a height and a doctor it means nothing.
 */
export const adviceOn = (reading: Reading, where: Measured): Advice | null => {
  if (reading.kind === 'weight') return null
  const level = levelOf(reading, where)
  const { kind } = reading
  if (isLow(reading)) return { kind, level, ...(kind === 'pressure' ? LOW_PRESSURE : LOW_GLUCOSE) }
  return { kind, level, ...(kind === 'pressure' ? PRESSURE_TEXTS : GLUCOSE_TEXTS)[level] }
}
