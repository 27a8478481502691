import { View } from '@tarojs/components'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { Choice } from '../../components/field/choice'
import { SERVICE_WORDS } from './need-words'
import { useAnswerSurvey, useNextSurvey } from './use-wishes'

/** One question after a service; a tap answers it, and skipping is fine. */
export const SurveyCard = ({ after }: { after: boolean }) => {
  const next = useNextSurvey(after)
  const answer = useAnswerSurvey()
  const survey = next.data?.survey
  if (!survey) return null
  const send = (option: number | null) => answer.send({ surveyId: survey.id, use: survey.use, option })
  return (
    <Card>
      <View className="stack">
        <View className="row-apart">
          <View className="text-note">{SERVICE_WORDS[survey.service]}，问一句</View>
          <TextButton label="跳过" tone="quiet" onTap={() => send(null)} />
        </View>
        <View className="text-lead">{survey.question}</View>
        <Choice
          options={survey.options.map((label, value) => ({ value, label }))}
          value={null}
          onPick={send}
        />
      </View>
    </Card>
  )
}
