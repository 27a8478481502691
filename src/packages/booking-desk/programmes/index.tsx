import { View } from '@tarojs/components'
import type { ProgrammeRow } from '../../../../domain/programme/schema'
import { dayOf } from '../../../../domain/time'
import { MainButton } from '../../../components/button/main-button'
import { MenuRow } from '../../../components/card/menu-row'
import { Strip } from '../../../components/card/strip'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { ProgrammeRowCard } from '../../../features/programme/programme-row-card'
import { useStaffProgrammes } from '../../../features/programme/use-staff-programmes'
import { WeatherSwitch } from '../../../features/programme/weather-switch'
import { openPage } from '../../../platform/open-page'

const open = (row: ProgrammeRow, may: { except: boolean }) =>
  openPage(
    row.mine && !may.except
      ? `packages/booking-desk/session/index?programmeId=${row.id}${row.next ? `&day=${row.next.day}` : ''}`
      : `packages/booking-desk/programme/index?id=${row.id}`,
  )

/** Every service of the street for its staff: the next date of each; a provider goes straight to their list. */
export default function Programmes() {
  const query = useStaffProgrammes()
  const beside = query.data?.may.edit ? query.data.programmes[0]?.id : undefined
  return (
    <Screen
      footer={
        beside ? (
          <MainButton
            label="新开一项服务"
            onTap={() => openPage(`packages/booking-desk/programme/index?beside=${beside}`)}
          />
        ) : undefined
      }
    >
      <QueryView
        query={query}
        empty={{
          when: ({ programmes }) => programmes.length === 0,
          text: '还没有分给你的服务',
          hint: '让管理员把你加到“谁来服务”里',
        }}
      >
        {({ now, programmes, weather, missingYears, may }) => (
          <View className="stack">
            {missingYears.map((year) => (
              <Strip key={year} tone="soon" icon="warning">
                {year} 年的放假安排还没录，碰上放假的场次先标“待定”。
              </Strip>
            ))}
            {programmes.map((row) => (
              <ProgrammeRowCard
                key={row.id}
                row={row}
                today={dayOf(now)}
                rough={weather.storm || weather.heat}
                onTap={() => open(row, may)}
              />
            ))}
            {may.weather ? <WeatherSwitch weather={weather} /> : null}
            {may.contests ? (
              <MenuRow
                icon="chat"
                title="说自己没爽约"
                text="看看谁在等答复"
                onTap={() => openPage('packages/booking-desk/contests/index')}
              />
            ) : null}
            {may.except ? (
              <MenuRow
                icon="calendar"
                title="放假安排"
                text="放假和调休上班的日子"
                onTap={() => openPage('packages/booking-desk/calendars/index')}
              />
            ) : null}
          </View>
        )}
      </QueryView>
    </Screen>
  )
}
