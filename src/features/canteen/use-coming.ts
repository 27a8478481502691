import { useQueryClient } from '@tanstack/react-query'
import type { CanteenView } from '../../../domain/canteen/schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'
import { CANTEEN_KEY } from './use-canteen'

type Said = { windowId: string; day: string; coming: boolean }

/** Says that one comes, or not after all; the screen believes it at once. */
export const useComing = () => {
  const client = useQueryClient()
  return useIntent((input: Said, options) => api.canteen.setComing.mutate(input, options), {
    onSuccess: ({ coming }) => {
      client.setQueryData<CanteenView>(CANTEEN_KEY, (view) =>
        view
          ? { ...view, coming, comingCount: view.comingCount + Number(coming) - Number(view.coming) }
          : view,
      )
      toast(coming ? '记下了，给你留着' : '好，下次再来')
    },
    onError: (error) => toast(errorLine(error)),
  })
}
