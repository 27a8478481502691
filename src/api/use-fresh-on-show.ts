import { useDidShow } from '@tarojs/taro'

type Refreshable = { isStale: boolean; refetch: (options: { cancelRefetch: boolean }) => unknown }

/** A tab page stays alive while hidden: on coming back its answer is asked for again if it has grown old. */
export const useFreshOnShow = (query: Refreshable): void => {
  useDidShow(() => {
    if (query.isStale) void query.refetch({ cancelRefetch: false })
  })
}
