import { View } from '@tarojs/components'
import type { AppealView } from '../../../domain/appeal/schema'
import type { Instant } from '../../../domain/time'
import { Tag } from '../../components/card/tag'
import { aria } from '../../platform/aria'
import { holderWords, promiseWords, stateWord } from './appeal-words'
import './state-line.scss'

/** Where an appeal stands: its state, who has it, and what was promised. */
export const StateLine = ({ appeal, now }: { appeal: AppealView; now: Instant }) => {
  const { tone, text } = appeal.overdue
    ? ({ tone: 'danger', text: '晚了' } as const)
    : stateWord(appeal.state)
  const promise = promiseWords(appeal, now)
  return (
    <View className="state-line" {...aria({ live: 'polite' })}>
      <Tag tone={tone} text={text} />
      <View className="grow state-line-words">
        <View className="state-line-holder">{holderWords(appeal)}</View>
        {promise ? <View>{promise}</View> : null}
      </View>
    </View>
  )
}
