import { View } from '@tarojs/components'
import type { LessonStep } from '../../../domain/lesson/card-schema'
import { Icon } from '../../components/icon/icon'
import { iconOf } from './icon-of'
import './step-picture.scss'

/** A phone drawn in lines: what the step is about in its middle, and a ring where the finger goes. */
export const StepPicture = ({ step }: { step: Pick<LessonStep, 'icon' | 'spot'> }) => (
  <View className="step-phone">
    <View className="step-phone-ear" />
    {step.spot === 'top' ? <View className="step-bar step-bar-tap" /> : <View className="step-bar" />}
    <View className={`step-middle ${step.spot === 'middle' ? 'step-middle-tap' : ''}`}>
      <View className="step-icon">
        <Icon name={iconOf(step.icon)} size="large" />
      </View>
    </View>
    {step.spot === 'bottom' ? <View className="step-bar step-bar-tap" /> : <View className="step-bar" />}
    {step.spot === 'none' ? null : (
      <View className={`step-finger step-finger-${step.spot}`}>
        <Icon name="hand" size="large" />
      </View>
    )}
  </View>
)
