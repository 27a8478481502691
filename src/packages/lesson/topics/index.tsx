import { View } from '@tarojs/components'
import type { Cards } from '../../../../domain/lesson/call-schema'
import { Card } from '../../../components/card/card'
import { MenuRow } from '../../../components/card/menu-row'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { TopicGrid } from '../../../features/lesson/topic-grid'
import { useCards } from '../../../features/lesson/use-cards'
import { openPage } from '../../../platform/open-page'

const openCard = (id: string) => openPage(`packages/lesson/card/index?id=${id}`)

const Classes = ({ classes }: { classes: Cards['classes'] }) =>
  classes.map(({ programmeId, name, when, bookable }) => (
    <MenuRow
      key={programmeId}
      icon="people"
      title={`大家一起上：${name}`}
      text={bookable ? `${when}，点这里约` : when}
      onTap={() => openPage(`packages/booking/slots/index?programmeId=${programmeId}`)}
    />
  ))

/** The digital class: what one can learn, alone with the card, with a mentor, or together. */
export default function TopicsPage() {
  const query = useCards()
  return (
    <Screen title="新邻数字课堂">
      <View className="stack">
        <View className="text-soft">一步一屏，字很大。没信号也能看。</View>
        <QueryView
          query={query}
          empty={{
            when: ({ cards }) => cards.length === 0,
            text: '还没有课',
            hint: '社工写好了就会出现在这里',
          }}
        >
          {({ cards, classes }) => (
            <View className="stack">
              <TopicGrid cards={cards} onOpen={openCard} />
              <Card>
                <MenuRow
                  icon="training"
                  title="我在学"
                  text="学到哪儿了、确认今天的课"
                  onTap={() => openPage('packages/lesson/learner/index')}
                />
                <MenuRow
                  icon="heart"
                  title="我来教"
                  text="教老人用手机，有红色积分"
                  onTap={() => openPage('packages/lesson/mentor/index')}
                />
                <Classes classes={classes} />
              </Card>
            </View>
          )}
        </QueryView>
      </View>
    </Screen>
  )
}
