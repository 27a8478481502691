import { Text, View } from '@tarojs/components'
import type { TodayRow } from '../../../domain/childcare/contracts'
import { sayClock } from '../../../domain/say-day'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { Strip } from '../../components/card/strip'
import { Tag } from '../../components/card/tag'

type TodayCardProps = { row: TodayRow; onArrive: () => void; onCollect: () => void }

const stateOf = ({ arrivedAt, leftAt }: TodayRow) => {
  if (leftAt) return { tone: 'closed', text: `${sayClock(leftAt)} 接走` } as const
  return arrivedAt
    ? ({ tone: 'open', text: `${sayClock(arrivedAt)} 到` } as const)
    : ({ tone: 'plain', text: '还没到' } as const)
}

/** One child of today: what to mind first, then the one thing to do next. */
export const TodayCard = ({ row, onArrive, onCollect }: TodayCardProps) => (
  <Card>
    <View className="stack">
      <View className="row-apart">
        <Text className="text-lead grow">
          {row.name} · {row.age} 岁
        </Text>
        <Tag {...stateOf(row)} />
      </View>
      {row.allergies ? (
        <Strip tone="soon" icon="warning">
          {row.allergies}
        </Strip>
      ) : null}
      {row.leftWith ? <View className="text-soft">{row.leftWith} 接走的</View> : null}
      {row.arrivedAt === null ? <TextButton label="到了" onTap={onArrive} /> : null}
      {row.arrivedAt !== null && row.leftAt === null ? (
        <TextButton label="有人来接" onTap={onCollect} />
      ) : null}
    </View>
  </Card>
)
