import { View } from '@tarojs/components'
import type { CardView } from '../../../domain/lesson/card-schema'
import { Tap } from '../../components/button/tap'
import { Strip } from '../../components/card/strip'
import { aria } from '../../platform/aria'
import './big-step.scss'
import { StepPicture } from './step-picture'

const Dots = ({ at, steps }: { at: number; steps: CardView['steps'] }) => (
  <View className="step-dots" {...aria({ role: 'img', label: `第 ${at + 1} 步，一共 ${steps.length} 步` })}>
    {steps.map(({ id }, index) => (
      <View
        key={id}
        className={`step-dot ${index <= at ? 'step-dot-done' : ''} ${index === at ? 'step-dot-here' : ''}`}
      />
    ))}
  </View>
)

/** One step as large as the screen: read at arm's length, in the hand of an elder. */
export const BigStep = ({ card, at }: { card: CardView; at: number }) => {
  const step = card.steps[at]
  if (!step) return null
  const isLast = at === card.steps.length - 1
  return (
    <View className="big-step">
      <View className="row-apart">
        <Dots at={at} steps={card.steps} />
        <View className="step-count">
          {at + 1}/{card.steps.length}
        </View>
      </View>
      <StepPicture step={step} />
      <View className="step-title" {...aria({ live: 'polite' })}>
        {step.title}
      </View>
      <View className="step-text">{step.text}</View>
      {isLast ? (
        <Strip tone="danger" icon="shield">
          {card.careful}
        </Strip>
      ) : null}
    </View>
  )
}

type KeysProps = { at: number; of: number; onGo: (at: number) => void; onEnd: () => void }

/** Back and on, each half a hand wide. */
export const StepKeys = ({ at, of, onGo, onEnd }: KeysProps) => {
  const isLast = at === of - 1
  return (
    <View className="step-keys">
      <Tap
        className={`step-key step-key-back ${at === 0 ? 'step-key-off' : ''}`}
        downClass="step-key-down"
        disabled={at === 0}
        label="上一步"
        onTap={() => onGo(at - 1)}
      >
        上一步
      </Tap>
      <Tap
        className="step-key step-key-next"
        downClass="step-key-next-down"
        label={isLast ? '学完了' : '下一步'}
        onTap={() => (isLast ? onEnd() : onGo(at + 1))}
      >
        {isLast ? '学完了' : '下一步'}
      </Tap>
    </View>
  )
}
