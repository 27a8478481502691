import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { Choice } from '../../../components/field/choice'
import { PickField } from '../../../components/field/pick-field'
import { TextArea } from '../../../components/field/text-area'
import { Screen } from '../../../components/screen/screen'
import { REPORT_LETTERS } from '../../../features/report/limits'
import { NearbyList } from '../../../features/report/nearby-list'
import { OutboxStrip } from '../../../features/report/outbox-strip'
import { PhotoBox } from '../../../features/report/photo-box'
import { PlacePicker } from '../../../features/report/place-picker'
import { CATEGORY_OPTIONS, KIND_OPTIONS, sayPlace } from '../../../features/report/report-words'
import { type NewReport, useNewReport } from '../../../features/report/use-new-report'
import { useOutbox } from '../../../features/report/use-outbox'
import { useNearby } from '../../../features/report/use-reports'
import { useStart } from '../../../features/report/use-start'

type Start = NonNullable<ReturnType<typeof useStart>['data']>

/** The place as it was found, and the line to correct it on. */
const Place = ({ report, start }: { report: NewReport; start: Start | undefined }) => {
  const [isOpen, open] = useState(false)
  if (!start) return null
  const { metres, placeBy, accuracy } = report.place
  const how = placeBy === 'gps' && accuracy !== null ? `（定位，误差约 ${accuracy} 米）` : ''
  return (
    <Card>
      <View className="row-apart">
        <View className="grow">{metres === null ? '在哪儿？在线上点一下' : `${sayPlace(metres)}${how}`}</View>
        {metres === null ? null : (
          <TextButton label={isOpen ? '好了' : '改位置'} onTap={() => open(!isOpen)} />
        )}
      </View>
      {isOpen || metres === null ? (
        <PlacePicker stops={start.stops} length={start.lengthMetres} metres={metres} onPick={report.pick} />
      ) : null}
    </Card>
  )
}

/** A photo, send: everything else is found out or can wait. */
export default function NewReportPage() {
  const start = useStart()
  const outbox = useOutbox()
  const report = useNewReport(start.data?.stops ?? [], outbox.refresh)
  const nearby = useNearby(report.kind, report.text, report.place.metres)
  return (
    <Screen
      title="随手拍"
      footer={
        <MainButton
          label="发出去"
          busy={report.busy}
          disabled={!report.isReady}
          note={report.error ? errorLine(report.error) : undefined}
          onTap={() => void report.send(start.data?.templateIds ?? [])}
        />
      }
    >
      <View className="stack">
        <OutboxStrip
          waiting={outbox.waiting}
          refused={outbox.refused}
          onRetry={() => void outbox.sendAll()}
          onDrop={outbox.dropAll}
        />
        <PhotoBox photo={report.photo} onTake={() => void report.takePhoto()} onRemove={report.removePhoto} />
        <TextArea
          value={report.text}
          onInput={report.setText}
          placeholder="说一句怎么回事（不写也行）"
          max={REPORT_LETTERS}
        />
        <Place report={report} start={start.data} />
        <NearbyList reports={nearby.data?.reports ?? []} />
        <Card>
          <View className="stack">
            <Choice options={KIND_OPTIONS} value={report.kind} onPick={report.setKind} />
            <PickField
              label="哪一类（猜的，可以改）"
              options={CATEGORY_OPTIONS}
              value={report.category}
              onPick={report.setCategory}
            />
          </View>
        </Card>
      </View>
    </Screen>
  )
}
