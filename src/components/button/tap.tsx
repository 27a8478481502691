import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { type Aria, aria } from '../../platform/aria'

type TapProps = PropsWithChildren<{
  onTap: () => void
  className: string
  downClass?: string
  label?: string
  role?: Aria['role']
  checked?: boolean
  disabled?: boolean
}>

/** Anything that is tapped: one place for the pressed look and for what a screen reader hears. */
export const Tap = ({ onTap, className, downClass, label, role, checked, disabled, children }: TapProps) => (
  <View
    className={className}
    hoverClass={disabled || !downClass ? 'none' : downClass}
    onClick={disabled ? undefined : onTap}
    {...aria({ role: role ?? 'button', label, checked })}
  >
    {children}
  </View>
)
