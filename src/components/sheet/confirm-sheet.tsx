import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { MainButton } from '../button/main-button'
import { TextButton } from '../button/text-button'
import { TextArea } from '../field/text-area'
import { Sheet } from './sheet'

type Reason = { label: string; value: string; onInput: (value: string) => void; required?: boolean }

type ConfirmSheetProps = {
  open: boolean
  onClose: () => void
  title: string
  text?: ReactNode
  /** What the main button does, as a verb. */
  confirm: string
  onConfirm: () => void
  /** What the way back says; it is as near as the way on. */
  keep?: string
  busy?: boolean
  /** Why the last try did not work. */
  note?: string
  reason?: Reason
}

const REASON_LETTERS = 100

/** Asks once more before something that cannot be taken back, with a reason where others want to know it. */
export const ConfirmSheet = ({
  open,
  onClose,
  title,
  text,
  confirm,
  onConfirm,
  keep = '先不了',
  busy = false,
  note,
  reason,
}: ConfirmSheetProps) => (
  <Sheet open={open} onClose={onClose} title={title}>
    <View className="stack">
      {text ? <View>{text}</View> : null}
      {reason ? (
        <TextArea
          value={reason.value}
          onInput={reason.onInput}
          placeholder={reason.label}
          max={REASON_LETTERS}
        />
      ) : null}
      <MainButton
        label={confirm}
        busy={busy}
        note={note}
        disabled={reason?.required === true && reason.value.trim() === ''}
        onTap={onConfirm}
      />
      <TextButton label={keep} tone="quiet" onTap={onClose} />
    </View>
  </Sheet>
)
