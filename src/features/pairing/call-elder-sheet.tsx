import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ElderCallResult } from '../../../domain/pairing/schema'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { Choice } from '../../components/field/choice'
import { TextArea } from '../../components/field/text-area'
import { Sheet } from '../../components/sheet/sheet'
import { dial } from '../../platform/dial'
import { CALL_OPTIONS } from './pairing-words'
import { useKeepCall } from './use-elders'

type Props = { elderId: string; called: string; phone: string; onClose: () => void }

/** Rings the elder up: did the rider come, how is it going. What the elder says counts for the visits. */
export const CallElderSheet = ({ elderId, called, phone, onClose }: Props) => {
  const [result, pick] = useState<ElderCallResult | null>(null)
  const [note, setNote] = useState('')
  const keep = useKeepCall(onClose)
  return (
    <Sheet open onClose={onClose} title={`问问${called}`}>
      <View className="stack">
        <TextButton label={`拨打 ${phone}`} onTap={() => dial(phone)} />
        <Choice label="打完了，怎么样？" options={CALL_OPTIONS} value={result} onPick={pick} />
        <TextArea value={note} onInput={setNote} placeholder="说了什么（可以不写，加密保存）" max={300} />
        <MainButton
          label="记下来"
          disabled={result === null}
          busy={keep.busy}
          note={keep.error ? errorLine(keep.error) : undefined}
          onTap={() => result && keep.send({ elderId, result, note: note.trim() })}
        />
      </View>
    </Sheet>
  )
}
