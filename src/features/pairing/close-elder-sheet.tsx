import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CloseReason } from '../../../domain/pairing/schema'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { Choice } from '../../components/field/choice'
import { Sheet } from '../../components/sheet/sheet'
import { useCloseElder } from './use-elders'

const REASONS: { value: CloseReason; label: string }[] = [
  { value: 'withdrawn', label: '老人不想继续了' },
  { value: 'movedIn', label: '跟家人住了' },
  { value: 'movedAway', label: '搬走了' },
  { value: 'died', label: '过世了' },
]

/** Ends the looking after of an elder; says what goes with it. */
export const CloseElderSheet = ({
  elderId,
  onClose,
  onDone,
}: {
  elderId: string
  onClose: () => void
  onDone: () => void
}) => {
  const [why, pick] = useState<CloseReason | null>(null)
  const close = useCloseElder(onDone)
  return (
    <Sheet open onClose={onClose} title="不再帮扶">
      <View className="stack">
        <View>
          姓名、地址、电话、联系人、看望的记录文字，马上全部删掉，删了找不回来。结对的骑手会收到消息。
        </View>
        <Choice label="为什么" options={REASONS} value={why} onPick={pick} />
        <MainButton
          label="删掉资料，结束帮扶"
          disabled={why === null}
          busy={close.busy}
          note={close.error ? errorLine(close.error) : undefined}
          onTap={() => why && close.send({ elderId, why })}
        />
      </View>
    </Sheet>
  )
}
