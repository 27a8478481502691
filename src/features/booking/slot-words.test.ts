import type { SlotView } from '../../../domain/booking/call-schema'
import { byPartOfDay, pickedSlot, type SlotAction, slotWords } from './slot-words'

const slot = (over: Partial<SlotView> = {}): SlotView => ({
  id: 'haircut@20261215@20261215T1420',
  start: '2026-12-15T14:20:00.000+08:00',
  end: '2026-12-15T14:40:00.000+08:00',
  capacity: 4,
  left: 2,
  state: 'free',
  waiting: 0,
  myPlace: null,
  offerUntil: null,
  delayMinutes: 0,
  ...over,
})

describe('slotWords', () => {
  it.each<[Partial<SlotView>, string, SlotAction]>([
    [{ state: 'free', left: 2 }, '剩2', 'book'],
    [{ state: 'few', left: 1 }, '快满 剩1', 'book'],
    [{ state: 'free', left: 1, capacity: 1 }, '可约', 'book'],
    [{ state: 'full', left: 0 }, '已满 可排', 'line'],
    [{ state: 'full', left: 0, waiting: 3 }, '已满 3人排', 'line'],
    [{ state: 'waiting', left: 0, waiting: 3, myPlace: 2 }, '排第2', 'mine'],
    [{ state: 'offered', left: 0, waiting: 1, myPlace: 1 }, '轮到你了', 'mine'],
    [{ state: 'notOpenYet' }, '还没开约', 'none'],
    [{ state: 'closed' }, '已截止', 'none'],
    [{ state: 'mine' }, '你约的', 'mine'],
  ])('%j says %s', (over, word, action) => {
    expect(slotWords(slot(over))).toMatchObject({ time: '14:20', word, action, label: `14:20，${word}` })
  })

  it('gives every state its own shape', () => {
    const states: SlotView['state'][] = [
      'free',
      'few',
      'full',
      'notOpenYet',
      'closed',
      'mine',
      'waiting',
      'offered',
    ]
    expect(new Set(states.map((state) => slotWords(slot({ state })).shape)).size).toBe(states.length)
  })
})

describe('pickedSlot', () => {
  it('lets go of a slot that was closed since it was picked', () => {
    const picked = slot()
    expect(pickedSlot([picked], picked.id)).toBe(picked)
    expect(pickedSlot([slot({ state: 'closed' })], picked.id)).toBeNull()
    expect(pickedSlot([], picked.id)).toBeNull()
    expect(pickedSlot([picked], null)).toBeNull()
  })
})

describe('byPartOfDay', () => {
  it('splits at noon and at six, and leaves out empty parts', () => {
    const times = ['09:00', '11:40', '12:00', '17:40']
    const slots = times.map((time) => slot({ id: time, start: `2026-12-15T${time}:00.000+08:00` }))
    expect(byPartOfDay(slots).map(({ name, slots: inPart }) => [name, inPart.map(({ id }) => id)])).toEqual([
      ['上午', ['09:00', '11:40']],
      ['下午', ['12:00', '17:40']],
    ])
    expect(byPartOfDay([slot({ start: '2026-12-15T18:00:00.000+08:00' })])[0]?.name).toBe('晚上')
  })
})
