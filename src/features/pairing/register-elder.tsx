import { View } from '@tarojs/components'
import { useState } from 'react'
import { ELDER_CONSENT } from '../../../domain/pairing/consent-text'
import type { CONSENT_WAYS } from '../../../domain/pairing/schema'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { Card } from '../../components/card/card'
import { Choice } from '../../components/field/choice'
import { elderDraft, factsFrom, missingIn } from './elder-draft'
import { ElderFields } from './elder-fields'
import { useRegister } from './use-elders'

const WAYS = [
  { value: 'paper', label: '签了纸' },
  { value: 'spoken', label: '口头答应' },
] as const

/** Reads the text out, notes how the elder agreed, and only then writes anything down. */
export const RegisterElder = ({ onDone }: { onDone: () => void }) => {
  const [way, pick] = useState<(typeof CONSENT_WAYS)[number] | null>(null)
  const [draft, setDraft] = useState(() => elderDraft(null))
  const register = useRegister(onDone)
  const missing = way === null ? '先记下老人怎么同意的' : missingIn(draft)
  const send = () => way && register.send({ facts: factsFrom(draft), version: ELDER_CONSENT.version, way })
  return (
    <View className="stack">
      <Card>
        <View className="stack">
          <View className="text-lead">{ELDER_CONSENT.title}</View>
          {ELDER_CONSENT.lines.map((line) => (
            <View key={line}>· {line}</View>
          ))}
        </View>
      </Card>
      <Choice label="老人同意了吗" options={WAYS} value={way} onPick={pick} />
      <ElderFields draft={draft} onChange={setDraft} />
      <MainButton
        label={missing ?? '登记'}
        disabled={missing !== null}
        busy={register.busy}
        note={register.error ? errorLine(register.error) : undefined}
        onTap={send}
      />
    </View>
  )
}
