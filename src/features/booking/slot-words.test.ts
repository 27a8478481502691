import type { SlotView } from '../../../domain/booking/schema'
import { byPartOfDay, pickedSlot, slotWords } from './slot-words'

const slot = (over: Partial<SlotView> = {}): SlotView => ({
  id: 'haircut@20261215@20261215T1420',
  start: '2026-12-15T14:20:00.000+08:00',
  end: '2026-12-15T14:40:00.000+08:00',
  capacity: 4,
  left: 2,
  state: 'free',
  ...over,
})

describe('slotWords', () => {
  it.each<[Partial<SlotView>, string, boolean]>([
    [{ state: 'free', left: 2 }, '剩2', true],
    [{ state: 'few', left: 1 }, '快满 剩1', true],
    [{ state: 'free', left: 1, capacity: 1 }, '可约', true],
    [{ state: 'full', left: 0 }, '已满', false],
    [{ state: 'notOpenYet' }, '还没开约', false],
    [{ state: 'closed' }, '已截止', false],
    [{ state: 'mine' }, '你约的', false],
  ])('%j says %s', (over, word, tappable) => {
    expect(slotWords(slot(over))).toMatchObject({ time: '14:20', word, tappable, label: `14:20，${word}` })
  })

  it('gives every state its own shape', () => {
    const states: SlotView['state'][] = ['free', 'few', 'full', 'notOpenYet', 'closed', 'mine']
    expect(new Set(states.map((state) => slotWords(slot({ state })).shape)).size).toBe(states.length)
  })
})

describe('pickedSlot', () => {
  it('lets go of a slot that filled up since it was picked', () => {
    const picked = slot()
    expect(pickedSlot([picked], picked.id)).toBe(picked)
    expect(pickedSlot([slot({ state: 'full', left: 0 })], picked.id)).toBeNull()
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
