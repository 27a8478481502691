import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../../platform/aria'
import { Tap } from '../button/tap'
import { Icon } from '../icon/icon'
import './sheet.scss'

type SheetProps = { open: boolean; onClose: () => void; title: string; children: ReactNode }

/** A sheet from the bottom, where the thumb is; a tap beside it or on the cross closes it. */
export const Sheet = ({ open, onClose, title, children }: SheetProps) =>
  open ? (
    <View className="sheet">
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
  ) : null
