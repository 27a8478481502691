import { View } from '@tarojs/components'
import { aria } from '../../platform/aria'
import { TextButton } from '../button/text-button'
import './state-view.scss'

type StateViewProps = {
  state: 'loading' | 'empty' | 'error' | 'offline'
  text?: string
  hint?: string
  action?: { label: string; onTap: () => void }
  /** Within a card: without the picture. */
  small?: boolean
}

const DEFAULTS = {
  loading: '马上就好…',
  empty: '这里还什么都没有',
  error: '出了点岔子',
  offline: '没有信号',
} as const

/** What a page shows when it has nothing to show: a small picture, one line, and what to do next. */
export const StateView = ({ state, text, hint, action, small = false }: StateViewProps) => (
  <View className={small ? 'state state-within' : 'state'} {...aria({ live: 'polite' })}>
    {small ? null : <View className={`state-picture state-${state}`} />}
    <View className={`${small ? 'text-soft' : 'text-lead'} state-text`}>{text ?? DEFAULTS[state]}</View>
    {hint ? <View className="text-soft state-text">{hint}</View> : null}
    {action ? <TextButton label={action.label} onTap={action.onTap} /> : null}
  </View>
)
