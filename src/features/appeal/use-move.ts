import { useQueryClient } from '@tanstack/react-query'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'

/** A move on a case: what it answers is brief, so the case and its tools are read again. */
export const useMove = <I, O>(
  call: (input: I, options: { context: { requestId: string } }) => Promise<O>,
  { said, onDone }: { said: string; onDone?: () => void },
) => {
  const client = useQueryClient()
  return useIntent(call, {
    onSuccess: () => {
      toast(said)
      for (const key of ['case', 'case-tools', 'inbox']) void client.invalidateQueries({ queryKey: [key] })
      onDone?.()
    },
  })
}
