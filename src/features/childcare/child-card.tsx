import { Text, View } from '@tarojs/components'
import type { MyChild } from '../../../domain/childcare/contracts'
import { sayClock } from '../../../domain/say-day'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { Strip } from '../../components/card/strip'
import { Icon } from '../../components/icon/icon'
import './child-card.scss'

/** How the day goes so far, in one line. */
const sayToday = ({ arrivedAt, leftAt, leftWith }: NonNullable<MyChild['today']>): string =>
  leftAt ? `接走了 ${sayClock(leftAt)} ${leftWith ?? ''}` : `到了 ${sayClock(arrivedAt)}，还在托管点`

type ChildCardProps = { child: MyChild; onEdit: () => void }

/** One child: where it is today, what to mind, and who may collect it. */
export const ChildCard = ({ child, onEdit }: ChildCardProps) => (
  <Card>
    <View className="stack">
      <View className="row">
        <View className="child-mark">
          <Icon name="child" />
        </View>
        <View className="grow">
          <Text className="text-lead">{child.name}</Text>
          <View className="text-note">{child.age} 岁</View>
        </View>
        <TextButton label="修改" onTap={onEdit} />
      </View>
      {child.today ? (
        <Strip tone="open" icon={child.today.leftAt ? 'check' : 'pin'}>
          {sayToday(child.today)}
        </Strip>
      ) : null}
      <View>
        <Text className="text-soft">过敏：</Text>
        {child.allergies || '没有'}
      </View>
      <View>
        <Text className="text-soft">能来接：</Text>
        {child.collectors.map(({ relation, last4 }) => `${relation}（尾号 ${last4}）`).join('、')}
      </View>
    </View>
  </Card>
)
