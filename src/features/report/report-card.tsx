import { Text, View } from '@tarojs/components'
import type { ReportView } from '../../../domain/report/schema'
import { sayDay } from '../../../domain/say-day'
import { dayOf, type Instant } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { CloudPicture } from '../../components/picture/cloud-picture'
import './report-card.scss'
import { CATEGORY_WORDS, STATE_WORDS, sayPlace } from './report-words'

type ReportCardProps = {
  report: ReportView
  now: Instant
  onTap: () => void
  /** Said beside the place: who it is for the desk, say. */
  note?: string
  /** A word of its own for the desk: overdue. */
  late?: boolean
}

/** One report in a list: a picture, what, where, how far, how many. */
export const ReportCard = ({ report, now, onTap, note, late = false }: ReportCardProps) => {
  const { tone, text } = STATE_WORDS[report.state]
  const words = report.text || `照片里的${CATEGORY_WORDS[report.category]}`
  const photo =
    report.state === 'done' || report.state === 'solved' ? (report.after ?? report.photo) : report.photo
  return (
    <Card onTap={onTap} label={`${words}，${text}，${sayPlace(report.metres)}`}>
      <View className="report-card">
        {photo ? (
          <View className="report-card-photo">
            <CloudPicture fileId={photo} alt={words} onTap={onTap} />
          </View>
        ) : null}
        <View className="grow report-card-words">
          <View className="row-apart">
            <View className="row tag-row">
              <Tag tone={late ? 'danger' : tone} text={late ? '过期了' : text} />
              {report.mine ? <Tag tone="plain" text="我报的" /> : null}
            </View>
            <Text className="text-note">{sayDay(dayOf(report.updatedAt), dayOf(now))}</Text>
          </View>
          <View className="report-card-text">{words}</View>
          <View className="text-note">
            {sayPlace(report.metres)} · {CATEGORY_WORDS[report.category]}
            {report.voices > 0 ? ` · ${report.voices} 人也遇到` : ''}
            {note ? ` · ${note}` : ''}
          </View>
        </View>
      </View>
    </Card>
  )
}
