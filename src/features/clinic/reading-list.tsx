import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ReadingView } from '../../../domain/clinic/reading-schema'
import { sayReading } from '../../../domain/clinic/say-reading'
import { sayMoment } from '../../../domain/say-day'
import type { Day } from '../../../domain/time'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import './reading-list.scss'
import { LEVEL_WORDS } from './reading-words'

const FIRST = 6

type ReadingListProps = {
  readings: readonly ReadingView[]
  today: Day
  /** Only for one's own numbers: a clinician's stay as written. */
  onStrike?: (reading: ReadingView) => void
}

const Row = ({ one, today, onStrike }: { one: ReadingView; today: Day; onStrike?: () => void }) => (
  <View className="reading-row">
    <View className="grow">
      <View>{sayReading(one.reading)}</View>
      <View className="text-note">
        {sayMoment(one.at, today)} · {one.byName ?? '自己记的'}
      </View>
    </View>
    {one.reading.kind === 'weight' ? null : <Tag {...LEVEL_WORDS[one.level]} />}
    {onStrike ? <TextButton label="记错了" tone="quiet" onTap={onStrike} /> : null}
  </View>
)

/** All numbers, the newest first, a few at once. */
export const ReadingList = ({ readings, today, onStrike }: ReadingListProps) => {
  const [all, showAll] = useState(false)
  const shown = all ? readings : readings.slice(0, FIRST)
  return (
    <Card>
      <Text className="text-lead">每一次</Text>
      {shown.map((one) => (
        <Row
          key={one.id}
          one={one}
          today={today}
          onStrike={onStrike && one.byName === null ? () => onStrike(one) : undefined}
        />
      ))}
      {shown.length < readings.length ? (
        <TextButton label={`看全部 ${readings.length} 次`} tone="quiet" onTap={() => showAll(true)} />
      ) : null}
    </Card>
  )
}
