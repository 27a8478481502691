import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useIntent } from '../../api/use-intent'
import { copyText } from '../../platform/clipboard'
import { toast } from '../../platform/toast'
import { COUNTER_KEY } from './use-counter'

const SHEET_KEY = ['canteen-sheet']

/** One page of the meals of a day, with the sums of all of them. */
export const useSheet = (day: string | undefined, page: number) =>
  useQuery({
    queryKey: [...SHEET_KEY, day, page],
    queryFn: () => api.canteen.listSheet.query(day ? { day, page } : { page }),
    placeholderData: keepPreviousData,
  })

/** Puts the address of the day's spreadsheet into the clipboard; it ends after ten minutes. */
export const useExportSheet = () =>
  useIntent(
    (input: { windowId: string; day: string }, options) => api.canteen.exportSheet.mutate(input, options),
    {
      onSuccess: ({ url }) => {
        void copyText(url).then((isCopied) =>
          toast(isCopied ? '表格地址复制好了，10 分钟内在电脑上打开' : '没复制成，再点一次'),
        )
      },
      onError: (error) => toast(errorLine(error)),
    },
  )

type Closing = { windowId: string; day: string; closed: boolean; why: string }

/** Closes the canteen on a day, or opens it again; riders read the reason. */
export const useCloseDay = (onDone: () => void) => {
  const client = useQueryClient()
  return useIntent((input: Closing, options) => api.canteen.closeDay.mutate(input, options), {
    onSuccess: (_, { closed }) => {
      toast(closed ? '停餐了，骑手看得到原因' : '恢复供餐了')
      for (const queryKey of [SHEET_KEY, COUNTER_KEY, ['canteen'], ['home']]) {
        void client.invalidateQueries({ queryKey })
      }
      onDone()
    },
  })
}
