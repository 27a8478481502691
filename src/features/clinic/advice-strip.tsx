import { View } from '@tarojs/components'
import type { Advice } from '../../../domain/clinic/reading-schema'
import { TextButton } from '../../components/button/text-button'
import { Strip } from '../../components/card/strip'
import { dial } from '../../platform/dial'
import './advice-strip.scss'

const TONES = { fine: 'open', watch: 'soon', high: 'danger', urgent: 'danger' } as const
const ICONS = { fine: 'check', watch: 'clinic', high: 'warning', urgent: 'warning' } as const

/** What to do about the latest number, who says so, and the number to ring when it cannot wait. */
export const AdviceStrip = ({ advice }: { advice: Advice }) => (
  <View>
    <Strip
      tone={TONES[advice.level]}
      icon={ICONS[advice.level]}
      role={advice.level === 'urgent' ? 'alert' : undefined}
    >
      <View>{advice.text}</View>
      <View className="advice-source">依据：{advice.source}</View>
    </Strip>
    {advice.level === 'urgent' ? <TextButton label="打 120" tone="danger" onTap={() => dial('120')} /> : null}
  </View>
)
