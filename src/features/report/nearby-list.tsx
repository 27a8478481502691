import { View } from '@tarojs/components'
import type { ReportView } from '../../../domain/report/schema'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { CloudPicture } from '../../components/picture/cloud-picture'
import { CATEGORY_WORDS, STATE_WORDS, sayPlace } from './report-words'
import './report-card.scss'
import { useAddVoice } from './use-add-voice'

const SHOWN = 3

type NearbyProps = { reports: readonly ReportView[] }

/** What others reported around here already: adding a voice is quicker than a second report. */
export const NearbyList = ({ reports }: NearbyProps) => {
  const voice = useAddVoice()
  if (reports.length === 0) return null
  return (
    <Card>
      <View className="stack">
        <View className="text-lead">附近有人报过，是同一件吗？</View>
        {reports.slice(0, SHOWN).map((report) => (
          <View key={report.id} className="report-card">
            {report.photo ? (
              <View className="report-card-photo">
                <CloudPicture fileId={report.photo} alt={report.text} />
              </View>
            ) : null}
            <View className="grow">
              <View className="report-card-text">{report.text || CATEGORY_WORDS[report.category]}</View>
              <View className="text-note">
                {sayPlace(report.metres)} · {STATE_WORDS[report.state].text}
                {report.voices > 0 ? ` · ${report.voices} 人也遇到` : ''}
              </View>
              {report.mine || report.voiced ? (
                <View className="text-note">{report.mine ? '这是你报的' : '你也报过了，办好会告诉你'}</View>
              ) : (
                <TextButton label="是它，我也遇到" onTap={() => voice.send({ reportId: report.id })} />
              )}
            </View>
          </View>
        ))}
      </View>
    </Card>
  )
}
