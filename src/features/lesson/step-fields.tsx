import { View } from '@tarojs/components'
import type { LessonStep } from '../../../domain/lesson/card-schema'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { Choice } from '../../components/field/choice'
import { PickField } from '../../components/field/pick-field'
import { TextField } from '../../components/field/text-field'
import { CARD_ICONS } from './card-icons'
import { StepPicture } from './step-picture'

const SPOTS = [
  { value: 'top', label: '上面' },
  { value: 'middle', label: '中间' },
  { value: 'bottom', label: '下面' },
  { value: 'none', label: '不用点' },
] as const

type Props = {
  step: LessonStep
  number: number
  onChange: (change: Partial<LessonStep>) => void
  onLift: () => void
  onRemove: () => void
}

/** One step to be written, with the picture it will have. */
export const StepFields = ({ step, number, onChange, onLift, onRemove }: Props) => (
  <Card>
    <View className="stack">
      <View className="row-apart">
        <View className="text-lead grow">第 {number} 步</View>
        {number > 1 ? <TextButton label="往上挪" tone="quiet" onTap={onLift} /> : null}
        <TextButton label="去掉" tone="danger" onTap={onRemove} />
      </View>
      <TextField
        label="做什么（最多 16 个字）"
        value={step.title}
        max={16}
        onInput={(title) => onChange({ title })}
      />
      <TextField
        label="一两句话（最多 60 个字）"
        value={step.text}
        max={60}
        onInput={(text) => onChange({ text })}
      />
      <PickField
        label="画什么"
        options={CARD_ICONS}
        value={step.icon}
        onPick={(icon) => onChange({ icon })}
      />
      <Choice label="点手机的哪里" options={SPOTS} value={step.spot} onPick={(spot) => onChange({ spot })} />
      <StepPicture step={step} />
    </View>
  </Card>
)
