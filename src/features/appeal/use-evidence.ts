import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { EvidenceView } from '../../../domain/appeal/evidence-schema'
import { api } from '../../api/client'
import { useIntent } from '../../api/use-intent'

const keyOf = (appealId: string, reader: string) => ['evidence', reader, appealId]

/** The checklist of one's own case, or of a case for a worker (which leaves an audit row). */
export const useEvidence = (appealId: string, reader: 'person' | 'worker') =>
  useQuery({
    queryKey: keyOf(appealId, reader),
    queryFn: () =>
      reader === 'person'
        ? api.appeal.evidence.query({ appealId })
        : api.appeal.readEvidence.query({ appealId }),
    enabled: appealId !== '',
  })

/** What a person does with their checklist; every answer is the list as it is then. */
export const useChangeEvidence = () => {
  const client = useQueryClient()
  const show = ({ evidence }: { evidence: EvidenceView }) => {
    client.setQueryData(keyOf(evidence.appealId, 'person'), { evidence })
    void client.invalidateQueries({ queryKey: ['appeal', 'one', evidence.appealId] })
  }
  const set = useIntent(api.appeal.setEvidence.mutate, { onSuccess: show })
  const add = useIntent(api.appeal.addEvidence.mutate, { onSuccess: show })
  const remove = useIntent(api.appeal.removeEvidence.mutate, { onSuccess: show })
  return { set, add, remove, error: set.error ?? add.error ?? remove.error }
}
