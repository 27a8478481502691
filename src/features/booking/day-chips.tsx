import { ScrollView, View } from '@tarojs/components'
import type { Day } from '../../../domain/time'
import { Tap } from '../../components/button/tap'
import './day-chips.scss'
import { dayWords } from '../../../domain/say-day'

type DayChipsProps = { days: readonly Day[]; chosen: Day | null; today: Day; onChoose: (day: Day) => void }

/** The next sessions side by side; the chosen one is filled and underlined by its own shape. */
export const DayChips = ({ days, chosen, today, onChoose }: DayChipsProps) =>
  days.length === 0 ? null : (
    <ScrollView scrollX className="day-chips" enhanced showScrollbar={false}>
      <View className="day-chips-row">
        {days.map((day) => {
          const { date, weekday, near } = dayWords(day, today)
          return (
            <Tap
              key={day}
              className={`day-chip ${day === chosen ? 'day-chip-on' : ''}`}
              role="radio"
              checked={day === chosen}
              label={`${date} ${near ?? weekday}`}
              onTap={() => onChoose(day)}
            >
              <View className="day-chip-date">{date}</View>
              <View className="day-chip-weekday">{near ?? weekday}</View>
            </Tap>
          )
        })}
      </View>
    </ScrollView>
  )
