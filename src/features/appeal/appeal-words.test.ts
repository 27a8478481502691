import { APPEAL_STATES } from '../../../domain/appeal/schema'
import { caseLine, holderWords, promiseWords, stateWord } from './appeal-words'

const now = '2026-11-23T14:00:00.000+08:00'
const waiting = {
  state: 'submitted' as const,
  answered: false,
  overdue: false,
  firstAnswerDueAt: '2026-11-23T14:20:00.000+08:00',
  ownerName: null,
}
const late = { ...waiting, overdue: true, firstAnswerDueAt: '2026-11-23T13:30:00.000+08:00' }

describe('stateWord', () => {
  it('has its own word for every state', () => {
    expect(new Set(APPEAL_STATES.map((state) => stateWord(state).text)).size).toBe(APPEAL_STATES.length)
  })
})

describe('promiseWords', () => {
  it('names the promised time', () => expect(promiseWords(waiting, now)).toBe('14:20 前回你'))
  it('admits being late and says what to do', () => {
    expect(promiseWords(late, now)).toBe('说好 13:30 前回你，晚了，对不住。着急就打电话')
  })
  it('judges by the clock of the cloud, not by that of the phone', () => {
    expect(promiseWords({ ...late, overdue: false }, now)).toBe('13:30 前回你')
  })
  it('says it too when a later answer is late', () => {
    expect(promiseWords({ ...late, answered: true, state: 'working' }, now)).toContain('晚了')
  })
  it('is silent once answered or closed', () => {
    expect(promiseWords({ ...waiting, answered: true, state: 'answered' }, now)).toBe('')
    expect(promiseWords({ ...late, state: 'closed' }, now)).toBe('')
  })
})

describe('holderWords', () => {
  it.each([
    ['submitted', null, '已经送到，还没人接'],
    ['accepted', '田老师', '田老师在跟'],
    ['working', null, '社工在跟'],
    ['answered', '田老师', '田老师回你了'],
    ['waiting', '田老师', '田老师在等你回话'],
    ['closed', '田老师', '这件事已经结束'],
  ] as const)('%s, held by %s', (state, ownerName, words) => {
    expect(holderWords({ state, ownerName })).toBe(words)
  })
})

describe('caseLine', () => {
  it.each([
    [{ ...waiting, mine: false }, '还没人接 · 14:20 前要回'],
    [
      { ...late, mine: true, ownerName: '田老师', state: 'accepted' as const },
      '你在跟 · 说好 13:30 前回，超时了',
    ],
    [
      { ...waiting, mine: false, ownerName: '田老师', state: 'answered' as const, answered: true },
      '田老师在跟 · 等本人回话',
    ],
    [
      { ...waiting, mine: true, ownerName: '田老师', state: 'working' as const, answered: true },
      '你在跟 · 本人又说了',
    ],
    [
      { ...late, mine: true, ownerName: '田老师', state: 'working' as const, answered: true },
      '你在跟 · 本人又说了，超时没回',
    ],
    [{ ...late, mine: true, ownerName: '田老师', state: 'closed' as const }, '本人已经结束'],
  ])('%#', (appeal, words) => {
    expect(caseLine(appeal, now)).toBe(words)
  })
})
