import { focusManager, onlineManager, type QueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'

/**
 * Lets TanStack Query see what a mini-program has no window events for: signal lost and found, app put away and
 * taken out. Back in the hand, what is on the screen is asked for again.
 */
export const followPhone = (client: QueryClient): void => {
  Taro.onNetworkStatusChange(({ isConnected }) => {
    onlineManager.setOnline(isConnected)
    if (isConnected) void client.refetchQueries({ type: 'active', stale: true })
  })
  if (process.env.TARO_ENV !== 'weapp') return
  Taro.onAppShow(() => focusManager.setFocused(true))
  Taro.onAppHide(() => focusManager.setFocused(false))
}
