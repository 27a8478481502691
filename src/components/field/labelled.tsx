import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { aria } from '../../platform/aria'
import './field.scss'

/** A field with its name above it. The field itself says the name to a screen reader, so it is silent here. */
export const Labelled = ({ label, children }: PropsWithChildren<{ label?: string }>) => (
  <View>
    {label ? (
      <View className="field-label" {...aria({ hidden: true })}>
        {label}
      </View>
    ) : null}
    {children}
  </View>
)
