import { api } from '../../api/client'
import { useIntent } from '../../api/use-intent'

/** Tells the staff that the list is wrong. */
export const useCorrect = (onSent: () => void) =>
  useIntent(api.directory.correct.mutate, { onSuccess: onSent })
