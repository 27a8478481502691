import { api } from '../../api/client'
import { useIntent } from '../../api/use-intent'
import { openFile } from '../../platform/open-file'
import { toast } from '../../platform/toast'

/** Puts the evidence together as one file and opens it, for its person or for a worker. */
export const useExport = (reader: 'person' | 'worker') => {
  const call = reader === 'person' ? api.appeal.exportEvidence.mutate : api.appeal.exportCase.mutate
  const { send, busy, error } = useIntent(call, {
    onSuccess: ({ fileId }) => {
      void openFile(fileId).then((opened) => {
        if (!opened) toast('文件做好了，但这里打不开')
      })
    },
  })
  return { take: (appealId: string) => send({ appealId }), busy, error }
}
