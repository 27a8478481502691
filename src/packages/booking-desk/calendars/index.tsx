import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CalendarView } from '../../../../domain/programme/schema'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { CalendarCard } from '../../../features/programme/calendar-card'
import { CalendarSheet } from '../../../features/programme/calendar-sheet'
import { useCalendars } from '../../../features/programme/use-calendars'

/** Holidays and make-up days by year; a tap on a year adds a span. */
export default function Calendars() {
  const query = useCalendars()
  const [year, setYear] = useState<CalendarView | null>(null)
  return (
    <Screen>
      <QueryView query={query}>
        {({ calendars, mayEdit }) => (
          <View className="stack">
            {calendars.map((calendar) => (
              <CalendarCard
                key={calendar.year}
                calendar={calendar}
                {...(mayEdit ? { onTap: () => setYear(calendar) } : {})}
              />
            ))}
          </View>
        )}
      </QueryView>
      {year ? <CalendarSheet calendar={year} onClose={() => setYear(null)} /> : null}
    </Screen>
  )
}
