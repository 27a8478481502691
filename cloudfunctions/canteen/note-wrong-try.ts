import type { Context } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'

/**
 * Counts a code or number that is nobody's. Four digits typed by hand could be guessed by somebody who may try for
 * ever; twenty wrong ones in ten minutes throw TOO_OFTEN. Two operations at most.
 */
export const noteWrongTry = ({ openid, now }: Context): Promise<void> =>
  takeTurn({ kind: 'mealWrong', openid, max: 20, minutes: 10, now })
