import { View } from '@tarojs/components'
import type { CardForDesk } from '../../../../domain/policy/desk-schema'
import { sayMoment } from '../../../../domain/say-day'
import type { Day } from '../../../../domain/time'
import { Card } from '../../../components/card/card'
import { Strip } from '../../../components/card/strip'
import { FieldChanges } from './field-changes'

type DraftCardProps = { draft: NonNullable<CardForDesk['draft']>; isNew: boolean; today: Day }

/** Who wrote the draft, why it came back, and what it changes. */
export const DraftCard = ({ draft, isNew, today }: DraftCardProps) => {
  const { byName, at, sentBack, changes } = draft
  return (
    <Card>
      <View className="text-lead">{isNew ? '新的一张' : `改了 ${changes.length} 处`}</View>
      <View className="text-note">
        {sayMoment(at, today)} · {byName}
      </View>
      {sentBack ? (
        <Strip tone="soon" icon="warning">
          {sentBack.byName}退回过：{sentBack.why}
        </Strip>
      ) : null}
      {isNew ? null : <FieldChanges changes={changes} />}
    </Card>
  )
}
