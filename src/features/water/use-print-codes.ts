import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'

/** Has the codes of all freezers made, to print and stick on. */
export const usePrintCodes = () =>
  useIntent((input: undefined, options) => api.water.printCodes.mutate(input, options), {
    onError: (error) => toast(errorLine(error)),
  })
