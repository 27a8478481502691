import { useQueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { api } from '../../api/client'
import { useIntent } from '../../api/use-intent'
import { forgetEverything } from '../../platform/storage'

/** Forgets me: on the server, then on this phone (answers, drafts, choices). Ends on the home tab as a stranger. */
export const useErase = () => {
  const client = useQueryClient()
  return useIntent((_: undefined, options) => api.person.erase.mutate({ sure: true }, options), {
    onSuccess: () => {
      client.clear()
      forgetEverything()
      void Taro.reLaunch({ url: '/pages/home/index' })
    },
  })
}
