import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayWords, sayClock } from '../../../domain/say-day'
import { dayOf } from '../../../domain/time'
import type { FreezerDesk } from '../../../domain/water/schema'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { Stepper } from '../../components/field/stepper'
import { SwitchRow } from '../../components/field/switch-row'
import { TextField } from '../../components/field/text-field'
import { Sheet } from '../../components/sheet/sheet'
import { useSaveFreezer } from './use-freezer-desk'

const SHOWN = 5

const Changes = ({ changes }: Pick<FreezerDesk, 'changes'>) => (
  <View className="stack">
    {changes.slice(0, SHOWN).map(({ at, byName, why, was, became }) => (
      <View key={at} className="text-note">
        {dayWords(dayOf(at), dayOf(at)).date} {sayClock(at)} {byName}：{why}。{was} → {became}
      </View>
    ))}
  </View>
)

type FreezerSettingsSheetProps = { freezer: FreezerDesk; onClose: () => void }

/** Name, size, low mark, open or not; bottles move by the refill alone. */
export const FreezerSettingsSheet = ({ freezer, onClose }: FreezerSettingsSheetProps) => {
  const [name, setName] = useState(freezer.name)
  const [capacity, setCapacity] = useState(freezer.capacity)
  const [lowAt, setLowAt] = useState(freezer.lowAt)
  const [open, setOpen] = useState(freezer.open)
  const [why, setWhy] = useState('')
  const saving = useSaveFreezer(onClose)
  const isReady = name.trim() !== '' && why.trim() !== ''
  const save = () =>
    saving.send({
      ...{ freezerId: freezer.id, v: freezer.v, capacity, lowAt, open },
      name: name.trim(),
      why: why.trim(),
    })
  return (
    <Sheet open onClose={onClose} title={freezer.name}>
      <View className="stack">
        <SwitchRow label="开着" text="坏了、在维修就关上" checked={open} onChange={setOpen} />
        <TextField label="名字" value={name} max={20} onInput={setName} />
        <Stepper
          label="装得下"
          value={capacity}
          min={12}
          max={2000}
          step={12}
          unit="瓶"
          onChange={setCapacity}
        />
        <Stepper label="剩多少提醒补水" value={lowAt} min={0} max={200} unit="瓶" onChange={setLowAt} />
        <TextField label="为什么改" value={why} max={60} onInput={setWhy} />
        <MainButton
          label="保存"
          busy={saving.busy}
          disabled={!isReady}
          note={saving.error ? errorLine(saving.error) : undefined}
          onTap={save}
        />
        <Changes changes={freezer.changes} />
      </View>
    </Sheet>
  )
}
