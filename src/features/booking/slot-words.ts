import type { SlotView } from '../../../domain/booking/call-schema'
import { sayClock } from '../../../domain/say-day'

/** The look of a tile; each has its own shape, so that colour is never the only sign. */
export type SlotShape = 'free' | 'few' | 'full' | 'later' | 'closed' | 'mine' | 'line' | 'offer'

/** What a tap on a tile leads to: booking it, joining its line, one's own bookings, nothing. */
export type SlotAction = 'book' | 'line' | 'mine' | 'none'

export type SlotWords = { time: string; word: string; shape: SlotShape; action: SlotAction; label: string }

type Look = { shape: SlotShape; action: SlotAction }

const LOOKS: Record<SlotView['state'], Look> = {
  free: { shape: 'free', action: 'book' },
  few: { shape: 'few', action: 'book' },
  full: { shape: 'full', action: 'line' },
  notOpenYet: { shape: 'later', action: 'none' },
  closed: { shape: 'closed', action: 'none' },
  mine: { shape: 'mine', action: 'mine' },
  waiting: { shape: 'line', action: 'mine' },
  offered: { shape: 'offer', action: 'mine' },
}

const placesWord = ({ state, left, capacity }: SlotView): string => {
  if (capacity === 1) return '可约'
  return state === 'few' ? `快满 剩${left}` : `剩${left}`
}

const wordOf = (slot: SlotView): string => {
  const { state, waiting, myPlace } = slot
  if (state === 'full') return waiting > 0 ? `已满 ${waiting}人排` : '已满 可排'
  if (state === 'waiting') return `排第${myPlace ?? 1}`
  if (state === 'offered') return '轮到你了'
  if (state === 'mine') return '你约的'
  if (state === 'notOpenYet') return '还没开约'
  return state === 'closed' ? '已截止' : placesWord(slot)
}

/** What a tile says and what a tap on it leads to; a place of one has no number, only "可约". */
export const slotWords = (slot: SlotView): SlotWords => {
  const time = sayClock(slot.start)
  const word = wordOf(slot)
  return { time, word, ...LOOKS[slot.state], label: `${time}，${word}` }
}

/** The picked slot as it stands now; null when it has gone or is over since it was picked. */
export const pickedSlot = (slots: readonly SlotView[], slotId: string | null): SlotView | null => {
  const slot = slots.find((candidate) => candidate.id === slotId)
  return slot && slotWords(slot).action !== 'none' ? slot : null
}

export type PartOfDay = { name: '上午' | '下午' | '晚上'; slots: SlotView[] }

const partOf = (slot: SlotView): PartOfDay['name'] => {
  const time = sayClock(slot.start)
  if (time < '12:00') return '上午'
  return time < '18:00' ? '下午' : '晚上'
}

/** The slots of one day by part of the day, in order; empty parts are left out. */
export const byPartOfDay = (slots: readonly SlotView[]): PartOfDay[] =>
  (['上午', '下午', '晚上'] as const)
    .map((name) => ({ name, slots: slots.filter((slot) => partOf(slot) === name) }))
    .filter((part) => part.slots.length > 0)
