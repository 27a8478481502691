import { View } from '@tarojs/components'
import type { DeskReport } from '../../../domain/report/schema'
import { sayMoment } from '../../../domain/say-day'
import { dayOf, type Instant } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { Strip } from '../../components/card/strip'
import { Tag } from '../../components/card/tag'
import { DeskPictures } from './desk-pictures'
import { CATEGORY_WORDS, STATE_WORDS, sayPlace } from './report-words'
import type { DeskSteps } from './use-desk-step'

type DeskHeadProps = { report: DeskReport; now: Instant; steps: DeskSteps }

/** What the desk has to know before it decides. */
export const DeskHead = ({ report, now, steps }: DeskHeadProps) => {
  const { tone, text } = STATE_WORDS[report.state]
  return (
    <Card>
      <View className="stack">
        <View className="row tag-row">
          <Tag tone={tone} text={text} />
          {report.late ? <Tag tone="danger" text="过期了" /> : null}
          {report.grid ? <Tag tone="plain" text={`观察员 ${report.grid}`} /> : null}
        </View>
        <View className="text-lead">{report.text || `照片里的${CATEGORY_WORDS[report.category]}`}</View>
        <View className="text-soft">
          {sayPlace(report.metres)}
          {report.accuracy === null ? '' : `（误差约 ${report.accuracy} 米）`} ·{' '}
          {CATEGORY_WORDS[report.category]}
          {report.voices > 0 ? ` · ${report.voices} 人也遇到` : ''}
        </View>
        <View className="text-soft">
          {report.alias}，{sayMoment(report.capturedAt, dayOf(now))} 拍的
        </View>
        {report.dispatch ? (
          <View>
            {report.dispatch.to}，{report.dispatch.until} 前
            {report.dispatchNote ? `：${report.dispatchNote}` : ''}
          </View>
        ) : null}
        {report.check === 'pass' ? null : (
          <Strip tone="soon" icon="warning">
            文字没有自动通过，看一眼再放出来
          </Strip>
        )}
        {report.samePhotoAs.length > 0 ? (
          <Strip tone="danger" icon="camera">
            同一张照片报过 {report.samePhotoAs.length} 次，不重复给积分
          </Strip>
        ) : null}
        <DeskPictures report={report} steps={steps} />
      </View>
    </Card>
  )
}
