import type { DeskReward } from '../../../domain/points/schema'
import { addDays, at, dayOf } from '../../../domain/time'

/** A reward as it is being edited: days instead of instants, and how many more or fewer there are. */
export type RewardDraft = {
  name: string
  about: string
  rewardKind: DeskReward['rewardKind']
  cost: number
  perMonth: number
  validDays: number
  fromDay: string | null
  /** The last day it can be had. */
  lastDay: string | null
  merchantId: string | null
  open: boolean
  addStock: number
}

const NEW: RewardDraft = {
  name: '',
  about: '',
  rewardKind: 'gift',
  cost: 20,
  perMonth: 1,
  validDays: 14,
  fromDay: null,
  lastDay: null,
  merchantId: null,
  open: true,
  addStock: 10,
}

/** What the form begins with. */
export const draftOf = (reward: DeskReward | null): RewardDraft => {
  if (!reward) return NEW
  const { name, about, rewardKind, cost, perMonth, validDays, from, until, merchantId, open } = reward
  return {
    name,
    about,
    rewardKind,
    cost,
    perMonth,
    validDays,
    merchantId,
    open,
    fromDay: from && dayOf(from),
    lastDay: until && addDays(dayOf(until), -1),
    addStock: 0,
  }
}

type Counter = { id: string; name: string }

/** What is saved; null while something is missing. */
export const inputOf = (draft: RewardDraft, reward: DeskReward | null, counters: readonly Counter[]) => {
  const { fromDay, lastDay, merchantId, ...rest } = draft
  const counter = counters.find(({ id }) => id === merchantId)
  if (draft.name.trim() === '' || !counter) return null
  return {
    ...rest,
    merchantId: counter.id,
    merchantName: counter.name,
    from: fromDay && at(fromDay, '00:00'),
    until: lastDay && at(addDays(lastDay, 1), '00:00'),
    ...(reward ? { rewardId: reward.id } : {}),
  }
}
