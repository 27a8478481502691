import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Tap } from '../button/tap'
import './card.scss'

type CardProps = PropsWithChildren<{ onTap?: () => void; label?: string }>

/** A piece of paper on the desk; with `onTap` the whole of it is the button. */
export const Card = ({ onTap, label, children }: CardProps) =>
  onTap ? (
    <Tap className="card" downClass="card-down" onTap={onTap} label={label}>
      {children}
    </Tap>
  ) : (
    <View className="card">{children}</View>
  )
