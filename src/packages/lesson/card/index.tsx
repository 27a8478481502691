import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { StateView } from '../../../components/state/state-view'
import { BigStep, StepKeys } from '../../../features/lesson/big-step'
import { useCards } from '../../../features/lesson/use-cards'

const goBack = () =>
  void (Taro.getCurrentPages().length > 1
    ? Taro.navigateBack()
    : Taro.redirectTo({ url: '/packages/lesson/topics/index' }))

const startOf = (text: string | undefined): number => {
  const at = Number(text)
  return Number.isInteger(at) && at > 0 ? at : 0
}

/** A lesson card in the hand of an elder: one step a screen, nothing else on it. */
export default function LessonCardPage() {
  const { id = '', at: from } = useRouter().params
  const query = useCards()
  const [wanted, go] = useState(() => startOf(from))
  const card = query.data?.cards.find((one) => one.id === id)
  const at = card ? Math.min(wanted, card.steps.length - 1) : 0
  return (
    <Screen
      title={card?.name ?? '跟着学'}
      footer={card ? <StepKeys at={at} of={card.steps.length} onGo={go} onEnd={goBack} /> : undefined}
    >
      <QueryView query={query}>
        {() =>
          card ? (
            <BigStep card={card} at={at} />
          ) : (
            <StateView state="empty" text="这张卡片撤下了" hint="看看别的课" />
          )
        }
      </QueryView>
    </Screen>
  )
}
