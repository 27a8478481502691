import { whoAmI } from './who.h5'

/** Several people share one browser storage, side by side: each has a drawer of their own. */
export const storageScope = (): string => `${whoAmI()}:`
