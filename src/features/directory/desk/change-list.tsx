import { View } from '@tarojs/components'
import type { PlaceForDesk } from '../../../../domain/directory/desk-schema'
import { sayMoment } from '../../../../domain/say-day'
import type { Day } from '../../../../domain/time'
import { Card } from '../../../components/card/card'

import './desk.scss'

type ChangeListProps = { changes: PlaceForDesk['changes']; today: Day }

/** Who changed what, when and why; what it was and what it became. */
export const ChangeList = ({ changes, today }: ChangeListProps) => (
  <Card>
    <View className="text-lead">改动记录</View>
    {changes.length === 0 ? <View className="text-soft">还没有人改过</View> : null}
    {changes.map(({ at, byName, why, changes: fields }) => (
      <View key={at} className="change">
        <View className="change-head">
          {sayMoment(at, today)} {byName}：{why}
        </View>
        {fields.map(({ field, before, after }) => (
          <View key={field} className="text-note">
            {field}：{before} → {after}
          </View>
        ))}
      </View>
    ))}
  </Card>
)
