import { View } from '@tarojs/components'
import type { MyActivities } from '../../../domain/activity/call-schema'
import { BigNumber } from '../../components/card/big-number'
import { Card } from '../../components/card/card'
import { sayHours } from './activity-words'
import './activity.scss'

/** Hours in all, and of the year. */
export const HoursCard = ({ mine }: { mine: MyActivities }) => {
  const [all, year] = [sayHours(mine.minutes), sayHours(mine.yearMinutes)]
  return (
    <Card>
      <View className="figures">
        <BigNumber value={all.value} unit={all.unit} label="一共" />
        <BigNumber value={year.value} unit={year.unit} label={`${mine.year} 年`} />
      </View>
      <View className="text-note">
        {mine.year} 年来了 {mine.yearTimes} 次，确认了才算
      </View>
    </Card>
  )
}
