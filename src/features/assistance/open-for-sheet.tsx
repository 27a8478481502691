import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../api/client'
import { MainButton } from '../../components/button/main-button'
import { SwitchRow } from '../../components/field/switch-row'
import { Sheet } from '../../components/sheet/sheet'
import { AskForm, isComplete, NEW_DRAFT } from './ask-form'
import { useAssistanceStep } from './use-assistance'

/** For somebody at the counter or on the phone, by number. */
export const OpenForSheet = ({ onClose }: { onClose: () => void }) => {
  const [draft, change] = useState(NEW_DRAFT)
  const [isAgreed, agree] = useState(false)
  const open = useAssistanceStep(api.assistance.openFor.mutate, '记下了', onClose)
  return (
    <Sheet open onClose={onClose} title="替人记一件">
      <View className="stack">
        <AskForm draft={draft} needsPhone onChange={change} />
        <SwitchRow label="本人知道，也同意" checked={isAgreed} onChange={agree} />
        <MainButton
          label="记下来"
          busy={open.busy}
          disabled={!isAgreed || !isComplete(draft, true)}
          onTap={() =>
            open.send({ ...draft, text: draft.text.trim(), name: draft.name.trim(), agreed: true })
          }
        />
      </View>
    </Sheet>
  )
}
