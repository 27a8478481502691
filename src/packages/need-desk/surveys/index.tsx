import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SurveyView } from '../../../../domain/need/schema'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { SwitchRow } from '../../../components/field/switch-row'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { SERVICE_WORDS } from '../../../features/need/need-words'
import { SurveyResult } from '../../../features/need/survey-result'
import { SurveySheet } from '../../../features/need/survey-sheet'
import { useSurveys, useSwitchSurvey } from '../../../features/need/use-wishes'

const SurveyRow = ({ survey, about }: { survey: SurveyView; about: string }) => {
  const [isOpen, open] = useState(false)
  const turn = useSwitchSurvey()
  return (
    <Card>
      <SwitchRow
        label={survey.question}
        text={`${about}之后问`}
        checked={survey.active}
        onChange={(active) => turn.send({ surveyId: survey.id, active })}
      />
      {isOpen ? (
        <SurveyResult survey={survey} />
      ) : (
        <TextButton label="看大家怎么答" onTap={() => open(true)} />
      )}
    </Card>
  )
}

/** The questions asked after services, and how they were answered. */
export default function Surveys() {
  const query = useSurveys()
  const [isWriting, write] = useState(false)
  return (
    <Screen title="服务后的小问题" footer={<MainButton label="新问一句" onTap={() => write(true)} />}>
      <QueryView
        query={query}
        empty={{
          when: ({ surveys }) => surveys.length === 0,
          text: '还没问过',
          hint: '一次一个问题，点一下就答完',
        }}
      >
        {({ surveys, programmes }) => (
          <View className="stack">
            {surveys.map((survey) => (
              <SurveyRow
                key={survey.id}
                survey={survey}
                about={
                  programmes.find(({ id }) => id === survey.programmeId)?.name ??
                  SERVICE_WORDS[survey.service]
                }
              />
            ))}
          </View>
        )}
      </QueryView>
      {isWriting ? (
        <SurveySheet programmes={query.data?.programmes ?? []} onClose={() => write(false)} />
      ) : null}
    </Screen>
  )
}
