import { sayPlan } from '../../domain/pairing/say-plan'
import { HOW_WORDS } from '../../domain/pairing/words'
import { openWords } from './pairing-seal'
import { type PersonalData, personal } from './personal-row'

/** What pairings and lessons keep about a rider. An elder's own data goes when a worker closes it (`pairing.close`). */
export const PERSONAL_PAIRING: readonly PersonalData[] = [
  personal({
    collection: 'pairings',
    title: '和老人的结对',
    by: 'openid',
    at: 'createdAt',
    show: ({ createdAt, plan, state }) => ({ at: createdAt, text: `${sayPlan(plan)}（${state}）` }),
    forget: (person) => ({ openid: person, alias: '已注销', state: 'ended' }),
  }),
  personal({
    collection: 'elder_visits',
    title: '看望老人',
    by: 'openid',
    at: 'day',
    show: ({ _id, arrived, left, sealed }) => {
      const note = openWords('elder_visits.note', _id, left?.k ?? '', sealed)
      return {
        at: arrived.at,
        text: left ? `${HOW_WORDS[left.how]}${note ? `：${note}` : ''}` : '还没报离开',
      }
    },
    forget: (person) => ({ openid: person, alias: '已注销', pointsOwed: false }),
  }),
  personal({
    collection: 'mentors',
    title: '我当社区导师',
    by: 'openid',
    at: 'at',
    show: ({ at, topics, state }) => ({ at, text: `${topics.join('、')}（${state}）` }),
    forget: 'remove',
  }),
  personal({
    collection: 'learners',
    title: '我在数字课堂学习',
    by: 'openid',
    at: 'at',
    show: ({ at, code }) => ({ at, text: `学习码 ${code ?? ''}` }),
    forget: 'remove',
  }),
  personal({
    collection: 'learners',
    title: '我教的学员',
    by: 'mentor',
    at: 'at',
    show: ({ at }) => ({ at, text: '一位学员' }),
    forget: () => ({ mentor: null, sealed: null }),
  }),
  personal({
    collection: 'lesson_sessions',
    title: '我教过的课',
    by: 'openid',
    at: 'at',
    show: ({ at, topic, mastered }) => ({ at, text: `${topic}，会了 ${mastered.length} 步` }),
    forget: (person) => ({ openid: person, alias: '已注销', pointsOwed: false }),
  }),
]
