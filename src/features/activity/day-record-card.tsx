import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AttendanceList } from '../../../domain/activity/desk-schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { Stepper } from '../../components/field/stepper'
import { ThankSheet } from './thank-sheet'
import { useActivityChange } from './use-activity-change'

/** What came of the day: households helped, thanks. Nothing before it has begun. */
export const DayRecordCard = ({ list }: { list: AttendanceList }) => {
  const { activityId, day, now, start, thanks, households } = list
  const [count, setCount] = useState(households)
  const [isThanking, setThanking] = useState(false)
  const save = useActivityChange(api.activity.setHouseholds.mutate)
  if (now < start) return null
  return (
    <Card>
      <Stepper label="帮到几户" value={count} min={0} max={500} unit=" 户" onChange={setCount} />
      {save.error ? <View className="text-note">{errorLine(save.error)}</View> : null}
      {count === households ? null : (
        <TextButton label="记下户数" onTap={() => save.send({ activityId, day, households: count })} />
      )}
      {thanks ? <View className="text-soft">谢过了：{thanks.text}</View> : null}
      <TextButton label={thanks ? '再谢一次' : '谢谢来过的人'} onTap={() => setThanking(true)} />
      {isThanking ? (
        <ThankSheet activityId={activityId} day={day} onClose={() => setThanking(false)} />
      ) : null}
    </Card>
  )
}
