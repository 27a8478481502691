import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayWords } from '../../../domain/say-day'
import { dayOf, type Instant } from '../../../domain/time'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { QueryView } from '../../components/state/query-view'
import './points.scss'
import { otherMonth, sayMonth, signed } from './points-words'
import { useStatement } from './use-points'

/** A month of my points, row by row; earlier months one tap away. */
export const StatementView = ({ now }: { now: Instant }) => {
  const thisMonth = dayOf(now).slice(0, 7)
  const [month, setMonth] = useState(thisMonth)
  const query = useStatement(month)
  return (
    <Card>
      <View className="row-apart">
        <TextButton label="上个月" tone="quiet" onTap={() => setMonth(otherMonth(month, -1))} />
        <View className="text-lead">{sayMonth(month)}</View>
        {month < thisMonth ? (
          <TextButton label="下个月" tone="quiet" onTap={() => setMonth(otherMonth(month, 1))} />
        ) : (
          <View className="text-note">这个月</View>
        )}
      </View>
      <QueryView
        query={query}
        small
        empty={{ when: ({ entries }) => entries.length === 0, text: '这个月没有进出' }}
      >
        {({ entries, earned, spent }) => (
          <>
            <View className="text-soft">
              进 {earned} 分，出 {spent} 分
            </View>
            {entries.map(({ id, at, title, change }) => (
              <View key={id} className="points-row">
                <View className="grow">
                  <View>{title}</View>
                  <View className="text-note">{dayWords(dayOf(at), dayOf(now)).date}</View>
                </View>
                <View className="points-number">{signed(change)}</View>
              </View>
            ))}
          </>
        )}
      </QueryView>
    </Card>
  )
}
