import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { isOffline } from '../../api/api-error'
import { errorText } from '../../api/error-texts'
import { Icon } from '../icon/icon'
import { clockTime } from './clock-time'
import './query-view.scss'
import { StateView } from './state-view'

/** What is needed of a TanStack result; a real one fits. */
type QueryLike<T> = {
  data: T | undefined
  error: unknown
  dataUpdatedAt: number
  refetch: () => unknown
}

type QueryViewProps<T> = {
  query: QueryLike<T>
  /** Shown instead of the children when the answer holds nothing. */
  empty?: {
    when: (data: T) => boolean
    text: string
    hint?: string
    action?: { label: string; onTap: () => void }
  }
  /** Within a card: states without pictures. */
  small?: boolean
  children: (data: T) => ReactNode
}

type FailedProps = { error: unknown; small: boolean; onRetry: () => void }

const Failed = ({ error, small, onRetry }: FailedProps) => {
  const { text, next } = errorText(error)
  return (
    <StateView
      small={small}
      state={isOffline(error) ? 'offline' : 'error'}
      text={text}
      hint={next}
      action={{ label: '再试一次', onTap: onRetry }}
    />
  )
}

/** A question to the cloud in its four states; an old answer stays on the screen and says how old it is. */
export const QueryView = <T,>({ query, empty, small = false, children }: QueryViewProps<T>) => {
  const retry = () => void query.refetch()
  if (query.data === undefined) {
    return query.error ? (
      <Failed error={query.error} small={small} onRetry={retry} />
    ) : (
      <StateView state="loading" small={small} />
    )
  }
  const isEmpty = empty?.when(query.data) ?? false
  return (
    <>
      {query.error ? (
        <View className="stale">
          <Icon name="no-signal" size="small" />
          <View className="grow stale-text">
            {isOffline(query.error) ? '没信号' : '没刷新成功'}，这是 {clockTime(query.dataUpdatedAt)} 的内容
          </View>
        </View>
      ) : null}
      {empty && isEmpty ? (
        <StateView state="empty" small={small} text={empty.text} hint={empty.hint} action={empty.action} />
      ) : (
        children(query.data)
      )}
    </>
  )
}
