import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CallResult } from '../../../domain/clinic/schema'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { Choice } from '../../components/field/choice'
import { Sheet } from '../../components/sheet/sheet'
import { dial } from '../../platform/dial'
import { CALL_OPTIONS } from './call-words'
import { useKeepCall, usePhoneOf } from './use-patients'

type CallSheetProps = { patientId: string; phoneMasked: string | null; onClose: () => void }

/** Rings a patient up and keeps what came of it, from a closed list. */
export const CallSheet = ({ patientId, phoneMasked, onClose }: CallSheetProps) => {
  const [result, pick] = useState<CallResult | null>(null)
  const phone = usePhoneOf(dial)
  const keep = useKeepCall(patientId, onClose)
  return (
    <Sheet open onClose={onClose} title="打电话问一声">
      <View className="stack">
        {phoneMasked ? (
          <TextButton
            label={phone.busy ? '正在取号码…' : `拨打 ${phoneMasked}`}
            onTap={() => phone.send({ patientId })}
          />
        ) : (
          <View className="text-soft">没留手机号，只能等本人来。</View>
        )}
        <View className="text-note">拨打会留下记录，本人看得到。</View>
        <Choice label="打完了，怎么样？" options={CALL_OPTIONS} value={result} onPick={pick} />
        <MainButton
          label="记下结果"
          disabled={result === null}
          busy={keep.busy}
          note={keep.error ? errorLine(keep.error) : undefined}
          onTap={() => result && keep.send(result)}
        />
      </View>
    </Sheet>
  )
}
