import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'

/** Programmes as this member of staff sees them, the next date first. */
export const useStaffProgrammes = () =>
  useQuery({ queryKey: ['programme', 'list'], queryFn: () => api.programme.list.query() })
