import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../../platform/aria'
import { careStyle, useCare } from '../../theme/use-care'
import { Tap } from '../button/tap'
import { Icon } from '../icon/icon'
import './sheet.scss'

type SheetProps = { open: boolean; onClose: () => void; title: string; children: ReactNode }

/**
 * A sheet from the bottom, where the thumb is; a tap beside it or on the cross closes it. It lies over the screen,
 * not in it, so it carries the theme itself.
 */
export const Sheet = ({ open, onClose, title, children }: SheetProps) => {
  const care = useCare()
  if (!open) return null
  return (
    <View className="theme sheet" style={careStyle(care)}>
      <View className="sheet-veil" catchMove onClick={onClose} {...aria({ hidden: true })} />
      <View className="sheet-paper" {...aria({ role: 'dialog', label: title })}>
        <View className="row-apart">
          <View className="text-lead grow">{title}</View>
          <Tap className="sheet-close" onTap={onClose} label="关上">
            <Icon name="close" />
          </Tap>
        </View>
        {children}
      </View>
    </View>
  )
}
