import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FlagReason } from '../../../domain/wall/schema'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { Choice } from '../../components/field/choice'
import { Sheet } from '../../components/sheet/sheet'
import { toast } from '../../platform/toast'
import { useFlag } from './use-wall'
import { FLAG_OPTIONS } from './wall-words'

type FlagSheetProps = { workId: string; onClose: () => void }

/** Says why a work should not hang there; a person looks before anything happens. */
export const FlagSheet = ({ workId, onClose }: FlagSheetProps) => {
  const [reason, pick] = useState<FlagReason | null>(null)
  const flag = useFlag(() => {
    toast('收到了，社工会来看')
    onClose()
  })
  return (
    <Sheet open onClose={onClose} title="这件作品有什么不妥？">
      <View className="stack">
        <Choice options={FLAG_OPTIONS} value={reason} onPick={pick} />
        <View className="text-note">没人知道是你说的。社工看过，再决定撤不撤。</View>
        <MainButton
          label="告诉社工"
          disabled={reason === null}
          busy={flag.busy}
          note={flag.error ? errorLine(flag.error) : undefined}
          onTap={() => reason && flag.send({ workId, reason })}
        />
      </View>
    </Sheet>
  )
}
