import { View } from '@tarojs/components'
import type { MentorDesk } from '../../../../domain/lesson/call-schema'
import { sayDay } from '../../../../domain/say-day'
import { dayOf } from '../../../../domain/time'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { MentorRow } from '../../../features/lesson/mentor-row'
import { useCards } from '../../../features/lesson/use-cards'
import { useConfirmFor, useMentorDesk } from '../../../features/lesson/use-lesson-desk'

type SessionProps = { session: MentorDesk['sessions'][number]; topic: string; today: string }

const Session = ({ session, topic, today }: SessionProps) => {
  const confirm = useConfirmFor()
  const { id: sessionId, alias, learner, day, steps } = session
  return (
    <Card>
      <View className="stack">
        <View>
          {sayDay(day, today)}，{alias}教{learner}“{topic}”，会了 {steps} 步
        </View>
        <MainButton
          label="问过了，教了"
          busy={confirm.busy}
          onTap={() => confirm.send({ sessionId, yes: true })}
        />
        <TextButton
          label="问过了，没教"
          tone="danger"
          onTap={() => confirm.send({ sessionId, yes: false })}
        />
      </View>
    </Card>
  )
}

/** Who offers to teach, who teaches, and lessons a worker confirms for elders without WeChat. */
export default function MentorsPage() {
  const query = useMentorDesk()
  const cards = useCards().data?.cards ?? []
  const nameOf = (topic: string) => cards.find(({ id }) => id === topic)?.name ?? topic
  return (
    <Screen title="社区导师">
      <QueryView
        query={query}
        empty={{
          when: ({ mentors, sessions }) => mentors.length + sessions.length === 0,
          text: '还没有人报名当导师',
          hint: '骑手在“新邻数字课堂 · 我来教”里报名',
        }}
      >
        {({ mentors, sessions, now }) => (
          <View className="stack">
            {mentors.map((mentor) => (
              <MentorRow key={mentor.id} mentor={mentor} topics={mentor.topics.map(nameOf).join('、')} />
            ))}
            {sessions.length > 0 ? <View className="text-lead">问一声老人，教了没有</View> : null}
            {sessions.map((session) => (
              <Session key={session.id} session={session} topic={nameOf(session.topic)} today={dayOf(now)} />
            ))}
          </View>
        )}
      </QueryView>
    </Screen>
  )
}
