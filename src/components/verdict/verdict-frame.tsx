import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { aria } from '../../platform/aria'
import { Icon } from '../icon/icon'
import './verdict.scss'

type VerdictFrameProps = PropsWithChildren<{
  isYes: boolean
  /** What a screen reader says after the word. */
  label: string
}>

/** A yes or a no as large as the screen: a word, a sign and a colour, readable across a counter. */
export const VerdictFrame = ({ isYes, label, children }: VerdictFrameProps) => {
  const word = isYes ? '可以' : '不行'
  return (
    <View
      className={`verdict ${isYes ? 'verdict-yes' : 'verdict-no'}`}
      {...aria({ role: 'alert', label: `${word}，${label}` })}
    >
      <Icon name={isYes ? 'check' : 'close'} size="large" />
      <View className="verdict-word">{word}</View>
      {children}
    </View>
  )
}
