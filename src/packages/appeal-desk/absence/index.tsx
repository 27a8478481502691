import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { AbsenceView } from '../../../../domain/appeal/desk-schema'
import { api } from '../../../api/client'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { AbsenceSheet } from '../../../features/appeal/absence-sheet'
import { useEndAbsence } from '../../../features/appeal/use-end-absence'

const inWords = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

type RowProps = { absence: AbsenceView; forOthers: boolean; onEnd: (absenceId: string) => void }

const AbsenceRow = ({
  absence: { id, name, from, to, mine, substituteName },
  forOthers,
  onEnd,
}: RowProps) => (
  <Card>
    <View className="text-lead">{mine ? '我' : name}</View>
    <View>
      {inWords(from)} 到 {inWords(to)}
    </View>
    <Text className="text-note">{substituteName ? `${substituteName}代` : '大家代'}</Text>
    {mine || forOthers ? <TextButton label="提前回来了" onTap={() => onEnd(id)} /> : null}
  </Card>
)

/** Who is away and who stands in: their cases have a box of their own meanwhile. */
export default function Absence() {
  const [isOpen, open] = useState(false)
  const query = useQuery({ queryKey: ['absences'], queryFn: () => api.caseload.listAbsences.query() })
  const end = useEndAbsence()
  return (
    <Screen
      footer={<MainButton label={query.data?.forOthers ? '记谁不在' : '我要请假'} onTap={() => open(true)} />}
    >
      <QueryView
        query={query}
        empty={{
          when: ({ absences }) => absences.length === 0,
          text: '大家都在',
          hint: '请假的这几天，手上的诉求会进“同事不在”，别人能先跟',
        }}
      >
        {({ absences, forOthers }) => (
          <View className="stack">
            {absences.map((absence) => (
              <AbsenceRow key={absence.id} absence={absence} forOthers={forOthers} onEnd={end} />
            ))}
          </View>
        )}
      </QueryView>
      {isOpen && query.data ? (
        <AbsenceSheet
          colleagues={query.data.colleagues}
          forOthers={query.data.forOthers}
          today={query.data.today}
          onClose={() => open(false)}
        />
      ) : null}
    </Screen>
  )
}
