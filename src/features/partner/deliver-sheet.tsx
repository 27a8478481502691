import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PledgeView } from '../../../domain/partner/schema'
import { dayOf, type Instant } from '../../../domain/time'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { DateField } from '../../components/field/date-field'
import { TextField } from '../../components/field/text-field'
import { PhotoPicker } from '../../components/picture/photo-picker'
import { Sheet } from '../../components/sheet/sheet'
import { useDeliver } from './use-partners'

/** As many as one delivery has (`domain/partner/schema.ts`). */
const MOST_PHOTOS = 3

type DeliverSheetProps = { pledge: PledgeView; now: Instant; onClose: () => void }

/** What has come of a pledge today. */
export const DeliverSheet = ({ pledge, now, onClose }: DeliverSheetProps) => {
  const [amount, setAmount] = useState('')
  const [note, setNote] = useState('')
  const [photos, setPhotos] = useState<string[]>([])
  const [day, setDay] = useState(dayOf(now))
  const saving = useDeliver(onClose)
  const count = Number(amount)
  const isReady = Number.isInteger(count) && count > 0
  return (
    <Sheet open onClose={onClose} title={`${pledge.what}到了多少？`}>
      <View className="stack">
        <TextField label={`多少${pledge.unit}`} kind="number" value={amount} max={7} onInput={setAmount} />
        <DateField label="哪天到的" value={day} onPick={setDay} to={dayOf(now)} />
        <TextField label="说一句（骑手看得到）" value={note} max={100} onInput={setNote} />
        <PhotoPicker label="拍张照（最多三张）" fileIds={photos} onChange={setPhotos} max={MOST_PHOTOS} />
        <MainButton
          label="记到货"
          busy={saving.busy}
          disabled={!isReady}
          note={saving.error ? errorLine(saving.error) : undefined}
          onTap={() => saving.send({ pledgeId: pledge.id, day, amount: count, note: note.trim(), photos })}
        />
      </View>
    </Sheet>
  )
}
