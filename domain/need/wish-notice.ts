import type { WishDocument } from './schema'

const TITLES = {
  adopted: '你要的，街道答应了',
  changed: '你要的，真的改了',
  declined: '你要的，这次没办成',
} as const

type Told = keyof typeof TITLES
const isTold = (state: string): state is Told => Object.hasOwn(TITLES, state)

/** What its author, or somebody who voted, is told of a wish; null when there is nothing to tell. */
export const wishNotice = (wish: WishDocument, openid: string) => {
  const step = wish.history.at(-1)
  if (!step || !isTold(step.to)) return null
  const title = TITLES[step.to]
  return {
    cause: `wish:${wish._id}:${step.to}:${step.k}:${openid}`,
    openid,
    topic: 'resultOut' as const,
    title,
    body: step.why === '' ? wish.text : `${wish.text}——${step.why}`,
    page: `packages/need/wishes/index?tab=${step.to === 'changed' ? 'changes' : 'answered'}`,
    message: { first: wish.text, time: step.at, third: title },
  }
}
