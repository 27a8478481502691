import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DoorSlot } from '../../../domain/booking/door-schema'
import { sayClock } from '../../../domain/say-day'
import { MainButton } from '../../components/button/main-button'
import { Choice } from '../../components/field/choice'
import { TextField } from '../../components/field/text-field'
import { Sheet } from '../../components/sheet/sheet'
import { useBookAtDoor } from './use-door'

type WalkInSheetProps = { slots: readonly DoorSlot[]; isToday: boolean; onClose: () => void }

const PHONE = /^1[3-9]\d{9}$/

/** Somebody without the app at hand: a phone number and the next free time are enough. */
export const WalkInSheet = ({ slots, isToday, onClose }: WalkInSheetProps) => {
  const free = slots.filter(({ canTake }) => canTake)
  const [phone, setPhone] = useState('')
  const [slotId, setSlotId] = useState(free[0]?.id ?? null)
  const [here, setHere] = useState(isToday)
  const book = useBookAtDoor(onClose)
  const isPhone = PHONE.test(phone)
  return (
    <Sheet open onClose={onClose} title="报手机号排上">
      <View className="stack">
        {free.length === 0 ? <View>这一场没有空位了。</View> : null}
        <TextField label="手机号" value={phone} kind="tel" max={11} placeholder="11 位" onInput={setPhone} />
        <Choice
          label="时间"
          options={free
            .slice(0, 12)
            .map(({ id, start, left }) => ({ value: id, label: `${sayClock(start)} 剩 ${left}` }))}
          value={slotId}
          onPick={setSlotId}
        />
        {isToday ? (
          <Choice
            label="人在哪"
            options={[
              { value: true, label: '就在门口' },
              { value: false, label: '晚点来' },
            ]}
            value={here}
            onPick={setHere}
          />
        ) : null}
        <MainButton
          label={isPhone ? '排上' : '填 11 位手机号'}
          busy={book.busy}
          disabled={!isPhone || slotId === null}
          onTap={() => slotId && book.send({ slotId, phone, here: isToday && here })}
        />
      </View>
    </Sheet>
  )
}
