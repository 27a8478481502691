import './api/abort-controller'
import { QueryClientProvider } from '@tanstack/react-query'
import { useLaunch } from '@tarojs/taro'
import { createElement, type PropsWithChildren } from 'react'
import { followPhone } from './api/follow-phone'
import { queryClient } from './api/query-client'
import { startCloud } from './api/transport'
import './theme/bars'
import './app.scss'

/** The app's root: the cloud is reachable and last answers are there before the first page asks. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    startCloud()
    followPhone(queryClient)
  })
  return createElement(QueryClientProvider, { client: queryClient }, children)
}
