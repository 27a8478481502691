import { View } from '@tarojs/components'
import type { CardView } from '../../../domain/lesson/card-schema'
import { Strip } from '../../components/card/strip'
import { Tap } from '../../components/button/tap'
import { aria } from '../../platform/aria'
import './big-step.scss'
import { StepPicture } from './step-picture'

const Dots = ({ at, of }: { at: number; of: number }) => (
  <View className="step-dots" {...aria({ role: 'img', label: `第 ${at + 1} 步，一共 ${of} 步` })}>
    {Array.from({ length: of }, (_, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a dot is nothing but its place
      <View key={index} className={`step-dot ${index <= at ? 'step-dot-done' : ''} ${index === at ? 'step-dot-here' : ''}`} />
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
        <Dots at={at} of={card.steps.length} />
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
