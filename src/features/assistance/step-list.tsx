import { View } from '@tarojs/components'
import type { MyAssistance } from '../../../domain/assistance/schema'
import { dayWords } from '../../../domain/say-day'
import { dayOf, type Instant } from '../../../domain/time'
import { STATE_SAID } from './assistance-words'

type Props = { steps: MyAssistance['steps']; now: Instant }

/** What has been done, the latest first: which day, by whom, what. */
export const StepList = ({ steps, now }: Props) => (
  <View>
    {steps.map(({ at, day, to, byName, text }) => {
      const { near, date } = dayWords(day, dayOf(now))
      const what = text ?? (to ? STATE_SAID[to].text : '')
      return (
        <View key={at} className="text-note">
          {near ?? date} {byName ?? '本人'}：{what}
        </View>
      )
    })}
  </View>
)
