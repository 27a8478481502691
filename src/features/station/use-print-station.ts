import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useIntent } from '../../api/use-intent'
import { openFile } from '../../platform/open-file'
import { toast } from '../../platform/toast'

/** Has the codes of a station made into one PDF and opens it, to send on or print. */
export const usePrintStation = () =>
  useIntent((input: { stationId: string }, options) => api.station.print.mutate(input, options), {
    onSuccess: ({ fileId, missing }) => {
      if (missing.length > 0) toast(`${missing.join('、')}的码没画出来，再点一次`)
      void openFile(fileId).then((isOpen) => (isOpen ? undefined : toast('PDF 做好了，在微信里打开')))
    },
    onError: (error) => toast(errorLine(error)),
  })
