import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'

/** Holidays and make-up days by year. */
export const useCalendars = () =>
  useQuery({ queryKey: ['programme', 'calendars'], queryFn: () => api.programme.listCalendars.query() })
