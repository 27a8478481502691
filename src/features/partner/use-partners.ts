import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'

const PARTNERS_KEY = ['partners']
const DESK_KEY = ['partners', 'desk']
const MINUTES_KEY = ['minutes']

/** The units of the joint council with their pledges. */
export const usePartners = () => {
  const query = useQuery({
    queryKey: PARTNERS_KEY,
    queryFn: () => api.partner.list.query(),
    meta: { keep: true },
  })
  useFreshOnShow(query)
  return query
}

/** The same for those who keep it: with pictures that wait. Never kept on the phone. */
export const useDeskPartners = () => {
  const query = useQuery({ queryKey: DESK_KEY, queryFn: () => api.partner.listForDesk.query() })
  useFreshOnShow(query)
  return query
}

type Pledge = { partnerId: string; what: string; amount: number; unit: string; until: string | null }
type Delivery = { pledgeId: string; day: string; amount: number; note: string; photos: string[] }
type Minutes = { day: string; title: string; text: string; units: string[] }

const useRefresh = (key: string[], said: string, onDone: () => void) => {
  const client = useQueryClient()
  return () => {
    toast(said)
    void client.invalidateQueries({ queryKey: key })
    onDone()
  }
}

export const useSavePledge = (onDone: () => void) =>
  useIntent((input: Pledge, options) => api.partner.savePledge.mutate(input, options), {
    onSuccess: useRefresh(PARTNERS_KEY, '记下了', onDone),
  })

export const useDeliver = (onDone: () => void) =>
  useIntent((input: Delivery, options) => api.partner.deliver.mutate(input, options), {
    onSuccess: useRefresh(PARTNERS_KEY, '到货记下了', onDone),
  })

/** Shows a picture of a delivery to everybody, or hides it. */
export const useReviewPicture = () => {
  const client = useQueryClient()
  return useIntent(api.partner.reviewPicture.mutate, {
    onSuccess: () => void client.invalidateQueries({ queryKey: PARTNERS_KEY }),
  })
}

export const useSaveMinutes = (onDone: () => void) =>
  useIntent((input: Minutes, options) => api.partner.saveMinutes.mutate(input, options), {
    onSuccess: useRefresh(MINUTES_KEY, '纪要存好了', onDone),
  })

/** Minutes of the council, page by page. */
export const useMinutes = () =>
  useInfiniteQuery({
    queryKey: MINUTES_KEY,
    queryFn: ({ pageParam }) => api.partner.listMinutes.query({ page: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ more }, pages) => (more ? pages.length : undefined),
  })
