import { View } from '@tarojs/components'
import { useState } from 'react'
import { TextButton } from '../../../components/button/text-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { TabStrip } from '../../../components/tab-strip/tab-strip'
import { FindPatient } from '../../../features/clinic/find-patient'
import { PatientCard } from '../../../features/clinic/patient-card'
import { type PatientList, usePatients } from '../../../features/clinic/use-patients'
import { openPage } from '../../../platform/open-page'

const TABS = [
  { id: 'overdue', label: '该打电话的' },
  { id: 'all', label: '全部档案' },
] as const

const EMPTY: Record<PatientList, { text: string; hint: string }> = {
  overdue: { text: '没有要打电话的', hint: '数不对劲又很久没量的人，会出现在这里' },
  all: { text: '还没有人建档案', hint: '本人同意以后，才会出现在这里' },
}

const openPatient = (patientId: string) => openPage(`packages/clinic-desk/patient/index?id=${patientId}`)

/** The clinician's list: who stands at the desk, whom to ring up, everybody with a record. */
export default function Patients() {
  const [list, choose] = useState<PatientList>('overdue')
  const query = usePatients(list)
  return (
    <Screen title="义诊随访">
      <View className="stack">
        <FindPatient onOpen={openPatient} />
        <TabStrip tabs={TABS} chosen={list} onChoose={choose} />
        <QueryView
          query={query}
          empty={{ when: ({ pages }) => pages.every(({ rows }) => rows.length === 0), ...EMPTY[list] }}
        >
          {({ pages }) => (
            <View className="stack">
              {pages.map(({ rows, now }) =>
                rows.map((row) => (
                  <PatientCard
                    key={row.patientId}
                    row={row}
                    now={now}
                    onTap={() => openPatient(row.patientId)}
                  />
                )),
              )}
              {query.hasNextPage ? (
                <TextButton
                  label={query.isFetchingNextPage ? '马上就好…' : '再看 20 人'}
                  tone="quiet"
                  onTap={() => void query.fetchNextPage()}
                />
              ) : null}
            </View>
          )}
        </QueryView>
      </View>
    </Screen>
  )
}
