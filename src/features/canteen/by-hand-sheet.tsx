import { View } from '@tarojs/components'
import { useState } from 'react'
import { readCode } from '../../../domain/canteen/pass-code'
import { MainButton } from '../../components/button/main-button'
import { TextField } from '../../components/field/text-field'
import { Sheet } from '../../components/sheet/sheet'
import { TabStrip } from '../../components/tab-strip/tab-strip'

type How = 'code' | 'phone'
type ByHandSheetProps = {
  onClose: () => void
  onSend: (given: { code: string } | { phone: string }) => void
  busy: boolean
}

const TABS = [
  { id: 'code', label: '数字码' },
  { id: 'phone', label: '手机号' },
] as const

const PHONE = /^1[3-9]\d{9}$/

/** When nothing can be scanned: the digits on the rider's screen, or the phone number they say. */
export const ByHandSheet = ({ onClose, onSend, busy }: ByHandSheetProps) => {
  const [how, setHow] = useState<How>('code')
  const [typed, setTyped] = useState('')
  const isReady = how === 'code' ? readCode(typed) !== null : PHONE.test(typed)
  const choose = (next: How) => {
    setHow(next)
    setTyped('')
  }
  return (
    <Sheet open onClose={onClose} title="报给你听">
      <View className="stack">
        <TabStrip tabs={TABS} chosen={how} onChoose={choose} />
        <TextField
          label={how === 'code' ? '屏幕上的 8 位数字' : '骑手的手机号'}
          kind={how === 'code' ? 'number' : 'tel'}
          value={typed}
          max={11}
          onInput={setTyped}
        />
        <MainButton
          label="查一下"
          busy={busy}
          disabled={!isReady}
          onTap={() => onSend(how === 'code' ? { code: typed } : { phone: typed })}
        />
      </View>
    </Sheet>
  )
}
