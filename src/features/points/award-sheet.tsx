import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { Stepper } from '../../components/field/stepper'
import { TextField } from '../../components/field/text-field'
import { Sheet } from '../../components/sheet/sheet'
import { useAward } from './use-grants'

const PHONE = /^1\d{10}$/
const MOST = 500

/** Proposes points for somebody by phone number: what for, how many. */
export const AwardSheet = ({ onClose }: { onClose: () => void }) => {
  const [phone, setPhone] = useState('')
  const [title, setTitle] = useState('')
  const [amount, setAmount] = useState(5)
  const award = useAward(onClose)
  const isReady = PHONE.test(phone) && title.trim() !== ''
  return (
    <Sheet open onClose={onClose} title="给谁加分？">
      <View className="stack">
        <TextField label="手机号" value={phone} onInput={setPhone} kind="tel" max={11} />
        <TextField label="为什么（本人看得到）" value={title} onInput={setTitle} max={40} />
        <Stepper label="加几分" value={amount} min={1} max={MOST} step={1} unit=" 分" onChange={setAmount} />
        <View className="text-note">要另一位同事批准；分多的要两位。</View>
        <MainButton
          label="提上去"
          disabled={!isReady}
          busy={award.busy}
          note={award.error ? errorLine(award.error) : undefined}
          onTap={() => award.send({ phone, amount, title })}
        />
      </View>
    </Sheet>
  )
}
