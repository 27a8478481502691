import type { DrawView } from '../../../domain/childcare/contracts'
import { commitmentOf, drawOrder } from '../../../domain/childcare/draw'

/** Whether the seed is the one that was promised, and the order the one it gives: computed on this phone. */
export const checkDraw = ({ period, seed, entries, order }: DrawView): boolean => {
  if (seed === null || commitmentOf(seed) !== period.commitment) return false
  const drawn = drawOrder(entries, seed).map(({ ticket }) => ticket)
  return drawn.every((ticket, index) => order[index] === ticket)
}
