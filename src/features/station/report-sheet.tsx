import { View } from '@tarojs/components'
import type { FacilityView } from '../../../domain/station/schema'
import { FACILITY_WORDS } from '../../../domain/street/facility-names'
import type { Instant } from '../../../domain/time'
import { Choice } from '../../components/field/choice'
import { Sheet } from '../../components/sheet/sheet'
import { FACILITY_STATES_ORDER } from './facility-order'
import { STATE_WORDS, sayReport } from './station-words'
import { useReportFacility } from './use-station'

type ReportSheetProps = {
  stationId: string
  view: FacilityView
  now: Instant
  isKeeper: boolean
  onClose: () => void
}

/** One tap says what it is like here now. */
export const ReportSheet = ({ stationId, view, now, isKeeper, onClose }: ReportSheetProps) => {
  const report = useReportFacility(isKeeper, onClose)
  const { facility } = view
  return (
    <Sheet open onClose={onClose} title={`${FACILITY_WORDS[facility].text}现在怎么样？`}>
      <View className="stack">
        <View className="text-note">{sayReport(view, now)}</View>
        <Choice
          options={FACILITY_STATES_ORDER.map((value) => ({ value, label: STATE_WORDS[value].text }))}
          value={view.at ? view.state : null}
          onPick={(state) => report.send({ stationId, facility, state })}
        />
        <View className="text-note">
          {isKeeper ? '你的确认会带上名字和时间' : '不记名；值守的人看过会确认，一天后自动过期'}
        </View>
      </View>
    </Sheet>
  )
}
