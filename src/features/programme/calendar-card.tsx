import { View } from '@tarojs/components'
import type { CalendarView } from '../../../domain/programme/schema'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'

const short = (day: string): string => {
  const [, month, date] = day.split('-').map(Number)
  return `${month}.${date}`
}

/** Days off by holiday, first and last; make-up days one by one. */
const linesOf = ({ days }: CalendarView): { name: string; off: string; worked: string }[] => {
  const names = [...new Set(days.map(({ name }) => name))]
  return names.map((name) => {
    const off = days.filter((entry) => entry.name === name && entry.off)
    const worked = days.filter((entry) => entry.name === name && !entry.off)
    const [first, last] = [off[0], off.at(-1)]
    return {
      name,
      off: first && last ? `${short(first.day)}–${short(last.day)} 放 ${off.length} 天` : '',
      worked: worked.map(({ day }) => short(day)).join('、'),
    }
  })
}

type CalendarCardProps = { calendar: CalendarView; onTap?: () => void }

/** The holidays of one year; a year nobody has entered says so. */
export const CalendarCard = ({ calendar, onTap }: CalendarCardProps) => (
  <Card {...(onTap ? { onTap, label: `${calendar.year} 年放假安排` } : {})}>
    <View className="stack">
      <View className="row-apart">
        <View className="text-title">{calendar.year} 年</View>
        <Tag tone={calendar.known ? 'open' : 'danger'} text={calendar.known ? '录好了' : '还没录'} />
      </View>
      {calendar.known ? (
        linesOf(calendar).map(({ name, off, worked }) => (
          <View key={name} className="row-apart">
            <View>{name}</View>
            <View className="text-note">
              {off}
              {worked ? `，${worked} 上班` : ''}
            </View>
          </View>
        ))
      ) : (
        <View className="text-note">
          国务院办公厅每年 11 月前后发通知。录进来以前，碰上放假的场次都标“待定”，不会乱猜。
        </View>
      )}
    </View>
  </Card>
)
