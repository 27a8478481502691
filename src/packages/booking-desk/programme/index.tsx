import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { PlannedDay, ProgrammeForStaff } from '../../../../domain/programme/schema'
import { dayOf } from '../../../../domain/time'
import { TextButton } from '../../../components/button/text-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { TabStrip } from '../../../components/tab-strip/tab-strip'
import { DateSheet } from '../../../features/programme/date-sheet'
import { HistoryList } from '../../../features/programme/history-list'
import { NEW_DRAFT } from '../../../features/programme/new-draft'
import { PlannedDayRow } from '../../../features/programme/planned-day-row'
import { ProgrammeEditor } from '../../../features/programme/programme-editor'
import { useProgramme } from '../../../features/programme/use-programme'

const TABS = [
  { id: 'dates', label: '日子' },
  { id: 'edit', label: '设置' },
  { id: 'history', label: '改过什么' },
] as const
type Tab = (typeof TABS)[number]['id']

const goBack = () => void Taro.navigateBack()

type DatesProps = { view: ProgrammeForStaff }

const Dates = ({ view }: DatesProps) => {
  const [open, setOpen] = useState<PlannedDay | 'extra' | null>(null)
  const today = dayOf(view.now)
  const { draft, days, id, may } = view
  return (
    <View className="stack">
      {days.map((planned) => (
        <PlannedDayRow
          key={`${planned.day}${planned.from}${planned.what}`}
          planned={planned}
          today={today}
          {...(may.except ? { onTap: () => setOpen(planned) } : {})}
        />
      ))}
      {may.except ? <TextButton label="加一场" onTap={() => setOpen('extra')} /> : null}
      {open ? (
        <DateSheet
          programmeId={id}
          planned={open === 'extra' ? null : open}
          today={today}
          hours={draft}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </View>
  )
}

/** One service for its staff: its next dates, its settings, and who changed what; without an id, a new one. */
export default function Programme() {
  const { params } = useRouter()
  const id = params.id ?? ''
  // Stations and people to choose from come with any service there is.
  const query = useProgramme(id === '' ? (params.beside ?? '') : id)
  const [tab, choose] = useState<Tab>('dates')
  const mayEdit = query.data?.may.edit ?? false
  return (
    <Screen title={id === '' ? '新开一项服务' : (query.data?.draft.name ?? '服务')}>
      <QueryView query={query}>
        {(view) =>
          id === '' ? (
            <ProgrammeEditor
              programmeId={null}
              start={NEW_DRAFT}
              around={{ ...view, v: 0 }}
              onSaved={goBack}
            />
          ) : (
            <View className="stack">
              <TabStrip
                tabs={TABS.filter((one) => mayEdit || one.id !== 'edit')}
                chosen={tab}
                onChoose={choose}
              />
              {tab === 'dates' ? <Dates view={view} /> : null}
              {tab === 'history' ? <HistoryList changes={view.changes} today={dayOf(view.now)} /> : null}
              {tab === 'edit' && mayEdit ? (
                <ProgrammeEditor
                  key={view.v}
                  programmeId={id}
                  start={view.draft}
                  around={view}
                  onSaved={() => choose('dates')}
                />
              ) : null}
            </View>
          )
        }
      </QueryView>
    </Screen>
  )
}
