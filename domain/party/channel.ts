import { PARTY_BRING } from './consent-text'
import type { ChannelStation, MyParty, PartyCheckIn, PartyState, PartyStep } from './schema'

const LINE = ['submitted', 'verified', 'replied', 'placed'] as const
type OnLine = (typeof LINE)[number]

/** How far a check-in has come on the line; asked back or refused stand where they were before. */
const reachedOf = ({ state, steps }: Pick<PartyCheckIn, 'state' | 'steps'>): number => {
  if (state === 'withdrawn') return -1
  const last = steps.findLast(({ to }) => LINE.some((station) => station === to))
  return last ? LINE.indexOf(last.to as OnLine) : -1
}

/** The green channel as four stations: which are reached, who did it and when, which comes next. */
export const channelOf = (
  record: PartyCheckIn | null,
  open: (step: PartyStep) => string | null,
): ChannelStation[] => {
  const reached = record ? reachedOf(record) : -1
  return LINE.map((station, index) => {
    const step = index <= reached ? record?.steps.findLast(({ to }) => to === station) : undefined
    return {
      step: station,
      state: index <= reached ? 'done' : index === reached + 1 ? 'now' : 'ahead',
      at: step?.at ?? null,
      byName: step?.byName ?? null,
      note: step ? open(step) : null,
    }
  })
}

/** What the reviewer says at the end of the line so far: what is asked for, or why not. */
export const saidOf = (
  { state, steps }: PartyCheckIn,
  open: (step: PartyStep) => string | null,
): string | null => {
  const step = state === 'asked' || state === 'refused' ? steps.findLast(({ to }) => to === state) : undefined
  return step ? open(step) : null
}

const NEXT: Partial<Record<PartyState, string[]>> = {
  submitted: ['带上下面几样，到社区党群服务中心核对'],
  verified: ['等原支部回函；催一催会快一些'],
  replied: ['等社区编进党小组，会通知你'],
  asked: ['照上面说的补好，再交一次'],
}

/** What is missing now, and what to bring along while it still can be asked for. */
export const missingOf = (state: MyParty['state']): Pick<MyParty, 'missing' | 'bring'> => ({
  missing: state === 'none' ? [] : (NEXT[state] ?? []),
  bring: state === 'none' || state === 'asked' || state === 'submitted' ? PARTY_BRING : [],
})
