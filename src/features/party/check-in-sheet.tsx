import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MyParty } from '../../../domain/party/schema'
import { dayOf } from '../../../domain/time'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { DateField } from '../../components/field/date-field'
import { TextArea } from '../../components/field/text-area'
import { TextField } from '../../components/field/text-field'
import { Sheet } from '../../components/sheet/sheet'
import { askSubscribe } from '../../platform/subscribe'
import { useCheckIn } from './use-party'

type Draft = NonNullable<MyParty['card']>
const EMPTY: Draft = { name: '', phone: '', branch: '', branchContact: '', joinedOn: '', wishes: '' }

/** What the community needs to ask the branch of origin; nothing more. */
export const CheckInSheet = ({ mine, onClose }: { mine: MyParty; onClose: () => void }) => {
  const [card, change] = useState<Draft>(mine.card ?? EMPTY)
  const sending = useCheckIn(onClose)
  const put = (name: keyof Draft) => (value: string) => change({ ...card, [name]: value })
  const isReady =
    card.name.trim() !== '' &&
    card.branch.trim() !== '' &&
    card.joinedOn !== '' &&
    /^1[3-9]\d{9}$/.test(card.phone)
  const send = async () => {
    await askSubscribe(mine.templateIds)
    sending.send({ ...card, agreed: true })
  }
  return (
    <Sheet open onClose={onClose} title="报到">
      <View className="stack">
        <TextField label="姓名" value={card.name} max={20} onInput={put('name')} />
        <TextField label="手机号" kind="tel" value={card.phone} max={11} onInput={put('phone')} />
        <TextField
          label="组织关系在哪个支部"
          value={card.branch}
          max={60}
          placeholder="比如 某县某镇某村党支部"
          onInput={put('branch')}
        />
        <TextField
          label="原支部找谁（可不写）"
          value={card.branchContact}
          max={60}
          placeholder="名字和电话"
          onInput={put('branchContact')}
        />
        <DateField
          label="哪天入党的"
          value={card.joinedOn || null}
          to={dayOf(mine.now)}
          onPick={put('joinedOn')}
        />
        <TextArea
          value={card.wishes}
          onInput={put('wishes')}
          max={300}
          placeholder="有什么想说的、想参加的"
        />
        <MainButton
          label="同意并报到"
          busy={sending.busy}
          disabled={!isReady}
          note={sending.error ? errorLine(sending.error) : undefined}
          onTap={() => void send()}
        />
      </View>
    </Sheet>
  )
}
