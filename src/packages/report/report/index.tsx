import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReportDetail } from '../../../../domain/report/schema'
import type { Instant } from '../../../../domain/time'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { Strip } from '../../../components/card/strip'
import { Tag } from '../../../components/card/tag'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { AnswerFooter } from '../../../features/report/answer-footer'
import { BeforeAfter } from '../../../features/report/before-after'
import { CATEGORY_WORDS, STATE_WORDS, sayPlace } from '../../../features/report/report-words'
import { StepsList } from '../../../features/report/steps-list'
import { useAddVoice } from '../../../features/report/use-add-voice'
import { useReport } from '../../../features/report/use-reports'
import { openPage } from '../../../platform/open-page'

const openOther = (id: string) => openPage(`packages/report/report/index?id=${id}`)

/** What the reporter has to know beside the state. */
const Notes = ({ report }: { report: ReportDetail }) => (
  <>
    {report.state === 'pending' && report.mine ? (
      <Strip tone="soon" icon="clock">
        社工看过后大家才看得到
      </Strip>
    ) : null}
    {report.photos.some(({ state }) => state === 'pending') ? (
      <Strip tone="plain" icon="camera">
        照片检查过后别人才看得到
      </Strip>
    ) : null}
    {report.state === 'refused' ? (
      <Strip tone="danger" icon="warning">
        没通过：{report.reason}
      </Strip>
    ) : null}
    {report.points ? (
      <Strip tone="open" icon="gift">
        谢谢你，红色积分在路上了
      </Strip>
    ) : null}
  </>
)

const Detail = ({ report, now }: { report: ReportDetail; now: Instant }) => {
  const { tone, text } = STATE_WORDS[report.state]
  const { mergedInto } = report
  return (
    <View className="stack">
      <Card>
        <View className="stack">
          <View className="row tag-row">
            <Tag tone={tone} text={text} />
            {report.mine ? <Tag tone="plain" text="我报的" /> : null}
          </View>
          <View className="text-lead">{report.text || `照片里的${CATEGORY_WORDS[report.category]}`}</View>
          <View className="text-soft">
            {sayPlace(report.metres)} · {CATEGORY_WORDS[report.category]}
            {report.voices > 0 ? ` · ${report.voices} 人也遇到` : ''}
          </View>
          {report.dispatch ? (
            <View>
              {report.dispatch.to}负责，说好 {report.dispatch.until} 前
            </View>
          ) : null}
          <BeforeAfter before={report.photos.map(({ fileId }) => fileId)} after={report.afters} />
        </View>
      </Card>
      <Notes report={report} />
      {mergedInto ? <TextButton label="看并到的那一件" onTap={() => openOther(mergedInto)} /> : null}
      <StepsList steps={report.steps} now={now} />
    </View>
  )
}

const VoiceFooter = ({ report }: { report: ReportDetail }) => {
  const voice = useAddVoice()
  if (report.voiced) return <View className="text-soft">你也报过了，办好会告诉你</View>
  return (
    <MainButton
      label="我也遇到"
      busy={voice.busy}
      note={voice.error ? errorLine(voice.error) : undefined}
      onTap={() => voice.send({ reportId: report.id })}
    />
  )
}

const footerOf = (report: ReportDetail | undefined) => {
  if (report?.canAnswer) return <AnswerFooter report={report} />
  return report?.canVoice ? <VoiceFooter report={report} /> : undefined
}

/** One report: what, where, how it was and is, and what happened to it. */
export default function ReportPage() {
  const { id = '' } = useRouter().params
  const query = useReport(id)
  return (
    <Screen title="这一件" footer={footerOf(query.data?.report)}>
      <QueryView query={query}>{({ report, now }) => <Detail report={report} now={now} />}</QueryView>
    </Screen>
  )
}
