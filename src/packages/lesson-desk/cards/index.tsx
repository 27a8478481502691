import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { MainButton } from '../../../components/button/main-button'
import { Card } from '../../../components/card/card'
import { Tag } from '../../../components/card/tag'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { CardForm } from '../../../features/lesson/card-form'
import { useDeskCards } from '../../../features/lesson/use-lesson-desk'
import { toast } from '../../../platform/toast'

const NEW = 'new'

/** The lesson cards for those who write them: the list, and one of them as a form. */
export default function LessonCardsPage() {
  const { id = '' } = useRouter().params
  const query = useDeskCards()
  const [editing, edit] = useState<string>(id)
  const done = () => {
    toast('存好了，大家看到的是新的')
    edit('')
  }
  return (
    <Screen
      title="课程卡片"
      footer={editing === '' ? <MainButton label="写一张新卡片" onTap={() => edit(NEW)} /> : undefined}
    >
      <QueryView query={query}>
        {({ cards, now }) =>
          editing === '' ? (
            <View className="stack">
              {cards.map((card) => (
                <Card key={card.id} onTap={() => edit(card.id)} label={`改${card.name}`}>
                  <View className="row-apart">
                    <Text className="text-lead grow">{card.name}</Text>
                    <Tag tone={card.listed ? 'open' : 'closed'} text={card.listed ? '大家看得到' : '收着'} />
                  </View>
                  <View className="text-soft">
                    {card.about} · {card.steps.length} 步
                  </View>
                </Card>
              ))}
            </View>
          ) : (
            <CardForm
              key={editing}
              card={cards.find((card) => card.id === editing) ?? null}
              order={Math.min(cards.length + 1, 50)}
              now={now}
              onDone={done}
            />
          )
        }
      </QueryView>
    </Screen>
  )
}
