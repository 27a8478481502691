import { View } from '@tarojs/components'
import { aria } from './aria'
import { askHost } from './host.h5'
import type { PhoneButtonProps } from './phone'

const askPhone = async (): Promise<string | null> => {
  try {
    const value = await askHost('phone')
    const code = typeof value === 'object' && value !== null ? Reflect.get(value, 'code') : null
    return typeof code === 'string' ? code : null
  } catch (error) {
    console.warn('no phone number', error)
    return null
  }
}

/** As in `phone.tsx`; the frame asks which number to give. */
export const PhoneButton = ({ label, busy = false, onCode, onRefuse }: PhoneButtonProps) => {
  const tap = async () => {
    if (busy) return
    const code = await askPhone()
    if (code) onCode(code)
    else onRefuse()
  }
  return (
    <View className="main-button" hoverClass="main-button-down" onClick={tap} {...aria({ role: 'button' })}>
      {busy ? '请稍等…' : label}
    </View>
  )
}
