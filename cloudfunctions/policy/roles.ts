/** Who writes policy cards and marks them as checked. */
export const CARD_WRITERS = ['socialWorker', 'supervisor', 'admin'] as const
/** Who judges what others wrote. */
export const CARD_REVIEWERS = ['supervisor', 'admin'] as const
