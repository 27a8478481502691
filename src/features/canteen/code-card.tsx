import { View } from '@tarojs/components'
import { inGroups, qrText, spokenCode } from '../../../domain/canteen/pass-code'
import { QrCode } from '../../components/picture/qr-code'
import { aria } from '../../platform/aria'
import './code-card.scss'
import type { MealPass } from './meal-pass'
import { useMealCode } from './use-meal-code'

const STEP_SECONDS = 30

/** The code of this half minute: a picture to scan, digits to say, and how long it lasts. */
export const CodeCard = ({ pass }: { pass: MealPass }) => {
  const { code, secondsLeft } = useMealCode(pass)
  const digits = inGroups(spokenCode(pass.passNo, code))
  return (
    <View className="code-card">
      <QrCode text={qrText(pass.passNo, code)} label="用餐码，给收银员扫" />
      <View className="code-card-digits" {...aria({ label: `数字码 ${digits}` })}>
        {digits}
      </View>
      <View className="code-card-bar" {...aria({ hidden: true })}>
        <View className="code-card-left" style={{ width: `${(secondsLeft / STEP_SECONDS) * 100}%` }} />
      </View>
      <View className="text-note">{secondsLeft} 秒后换新的 · 没信号也能用</View>
    </View>
  )
}
