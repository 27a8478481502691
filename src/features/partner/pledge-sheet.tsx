import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PartnerView } from '../../../domain/partner/schema'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { DateField } from '../../components/field/date-field'
import { TextField } from '../../components/field/text-field'
import { Sheet } from '../../components/sheet/sheet'
import { useSavePledge } from './use-partners'

type PledgeSheetProps = { partner: PartnerView; onClose: () => void }

/** What a partner promises: what, how many, until when. */
export const PledgeSheet = ({ partner, onClose }: PledgeSheetProps) => {
  const [what, setWhat] = useState('')
  const [amount, setAmount] = useState('')
  const [unit, setUnit] = useState('')
  const [until, setUntil] = useState<string | null>(null)
  const saving = useSavePledge(onClose)
  const count = Number(amount)
  const isReady = what.trim() !== '' && unit.trim() !== '' && Number.isInteger(count) && count > 0
  return (
    <Sheet open onClose={onClose} title={`${partner.name}答应了什么？`}>
      <View className="stack">
        <TextField label="东西或事情" value={what} max={30} placeholder="比如 矿泉水" onInput={setWhat} />
        <TextField label="多少" kind="number" value={amount} max={7} onInput={setAmount} />
        <TextField label="单位" value={unit} max={4} placeholder="箱、次、小时" onInput={setUnit} />
        <DateField label="什么时候前（可不填）" value={until} onPick={setUntil} />
        <MainButton
          label="记下来"
          busy={saving.busy}
          disabled={!isReady}
          note={saving.error ? errorLine(saving.error) : undefined}
          onTap={() =>
            saving.send({ partnerId: partner.id, what: what.trim(), amount: count, unit: unit.trim(), until })
          }
        />
      </View>
    </Sheet>
  )
}
