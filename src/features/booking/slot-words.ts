import type { SlotView } from '../../../domain/booking/schema'
import { sayClock } from '../../../domain/say-day'

/** The look of a tile; each has its own shape, so that colour is never the only sign. */
export type SlotShape = 'free' | 'few' | 'full' | 'later' | 'closed' | 'mine'

export type SlotWords = { time: string; word: string; shape: SlotShape; tappable: boolean; label: string }

const SHAPES: Record<SlotView['state'], SlotShape> = {
  free: 'free',
  few: 'few',
  full: 'full',
  notOpenYet: 'later',
  closed: 'closed',
  mine: 'mine',
}

const FIXED_WORDS: Partial<Record<SlotView['state'], string>> = {
  full: '已满',
  notOpenYet: '还没开约',
  closed: '已截止',
  mine: '你约的',
}

const placesWord = ({ state, left, capacity }: SlotView): string => {
  if (capacity === 1) return '可约'
  return state === 'few' ? `快满 剩${left}` : `剩${left}`
}

/** What a tile says and whether it can be picked; a place of one has no number, only "可约". */
export const slotWords = (slot: SlotView): SlotWords => {
  const time = sayClock(slot.start)
  const word = FIXED_WORDS[slot.state] ?? placesWord(slot)
  const tappable = slot.state === 'free' || slot.state === 'few'
  return { time, word, shape: SHAPES[slot.state], tappable, label: `${time}，${word}` }
}

/** The picked slot as it stands now; null when it has gone, is taken or is over since it was picked. */
export const pickedSlot = (slots: readonly SlotView[], slotId: string | null): SlotView | null => {
  const slot = slots.find((candidate) => candidate.id === slotId)
  return slot && slotWords(slot).tappable ? slot : null
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
