import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ContestsView } from '../../../../domain/booking/door-schema'
import { sayMoment } from '../../../../domain/say-day'
import { dayOf } from '../../../../domain/time'
import { Card } from '../../../components/card/card'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { ContestSheet } from '../../../features/door/contest-sheet'
import { useContests } from '../../../features/door/use-contests'

type Contest = ContestsView['contests'][number]

/** Who says that they did come, or why not; the longest waiting first. */
export default function Contests() {
  const query = useContests()
  const [open, setOpen] = useState<Contest | null>(null)
  return (
    <Screen>
      <QueryView
        query={query}
        empty={{ when: ({ contests }) => contests.length === 0, text: '没有人在等答复' }}
      >
        {({ now, contests }) => (
          <View className="stack">
            {contests.map((contest) => (
              <Card
                key={contest.bookingId}
                label={`${contest.programmeName}，${contest.who}`}
                onTap={() => setOpen(contest)}
              >
                <View className="text-lead">{contest.programmeName}</View>
                <View className="text-note">
                  {sayMoment(contest.start, dayOf(now))} · {contest.who}
                </View>
                <View>{contest.text}</View>
              </Card>
            ))}
          </View>
        )}
      </QueryView>
      {open ? <ContestSheet contest={open} onClose={() => setOpen(null)} /> : null}
    </Screen>
  )
}
