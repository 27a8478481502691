import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ProgrammeDraft } from '../../../domain/programme/schema'
import { api } from '../../api/client'

/** The next six dates of a draft and what is wrong with it; the last answer stays while a new one is on its way. */
export const usePreview = (programmeId: string | null, draft: ProgrammeDraft) =>
  useQuery({
    queryKey: ['programme', 'preview', programmeId, draft],
    queryFn: () => api.programme.preview.query({ programmeId, draft }),
    placeholderData: keepPreviousData,
  })
