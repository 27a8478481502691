import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { PatientView } from '../../../../domain/clinic/schema'
import { sayDay, sayMoment } from '../../../../domain/say-day'
import { dayOf } from '../../../../domain/time'
import { MainButton } from '../../../components/button/main-button'
import { Card } from '../../../components/card/card'
import { MenuRow } from '../../../components/card/menu-row'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { StateView } from '../../../components/state/state-view'
import { CallSheet } from '../../../features/clinic/call-sheet'
import { CALL_WORDS } from '../../../features/clinic/call-words'
import { NextClinicRow } from '../../../features/clinic/next-clinic-row'
import { NoteCard } from '../../../features/clinic/note-card'
import { NoteSheet } from '../../../features/clinic/note-sheet'
import { ReadingList } from '../../../features/clinic/reading-list'
import { ReadingSheet } from '../../../features/clinic/reading-sheet'
import { RecordView } from '../../../features/clinic/record-view'
import { useMeasurePatient, usePatient } from '../../../features/clinic/use-patients'

type Open = 'measure' | 'note' | 'call'

const sayFollowUp = ({ dueAt, calls, now }: PatientView): string => {
  const today = dayOf(now)
  const due = dueAt ? `${sayDay(dayOf(dueAt), today)}前该再量` : '眼下不用随访'
  const [call] = calls
  return call ? `${due}；${sayMoment(call.at, today)} ${CALL_WORDS[call.result].label}` : due
}

const Patient = ({ patient, onOpen }: { patient: PatientView; onOpen: (what: Open) => void }) => {
  const today = dayOf(patient.now)
  return (
    <View className="stack">
      {patient.readings.length === 0 ? (
        <StateView state="empty" text="还没有记过数" hint="量了就点下面记一笔" />
      ) : null}
      <RecordView readings={patient.readings} advice={patient.advice} today={today} />
      <Card>
        <MenuRow
          icon="phone"
          title={`打电话问一声 ${patient.phoneMasked ?? ''}`}
          text={sayFollowUp(patient)}
          onTap={() => onOpen('call')}
        />
        <MenuRow icon="edit" title="写一句" text="本人看得到" onTap={() => onOpen('note')} />
      </Card>
      {patient.nextClinic ? <NextClinicRow clinic={patient.nextClinic} now={patient.now} /> : null}
      <NoteCard notes={patient.notes} today={today} />
      {patient.readings.length > 0 ? <ReadingList readings={patient.readings} today={today} /> : null}
    </View>
  )
}

const MeasureSheet = ({ patient, onClose }: { patient: PatientView; onClose: () => void }) => (
  <ReadingSheet
    latest={patient.latest}
    kind="pressure"
    saving={useMeasurePatient(patient.patientId, onClose)}
    onClose={onClose}
  />
)

/** One record in a clinician's hands; opening it is written down for its person. */
export default function PatientPage() {
  const { id = '' } = useRouter().params
  const query = usePatient(id)
  const [open, show] = useState<Open | null>(null)
  const patient = query.data
  const close = () => show(null)
  return (
    <Screen
      title={patient?.alias}
      footer={patient ? <MainButton label="记一个数" onTap={() => show('measure')} /> : undefined}
    >
      <QueryView query={query}>{(shown) => <Patient patient={shown} onOpen={show} />}</QueryView>
      {open === 'measure' && patient ? <MeasureSheet patient={patient} onClose={close} /> : null}
      {open === 'note' ? <NoteSheet patientId={id} onClose={close} /> : null}
      {open === 'call' && patient ? (
        <CallSheet patientId={id} phoneMasked={patient.phoneMasked} onClose={close} />
      ) : null}
    </Screen>
  )
}
