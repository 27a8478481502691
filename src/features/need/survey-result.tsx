import { View } from '@tarojs/components'
import type { SurveyView } from '../../../domain/need/schema'
import { QueryView } from '../../components/state/query-view'
import './survey-result.scss'
import { useSurveyResult } from './use-wishes'

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 100))

/** How a question was answered, as bars and numbers. */
export const SurveyResult = ({ survey }: { survey: SurveyView }) => {
  const result = useSurveyResult(survey.id)
  return (
    <QueryView query={result} small>
      {({ counts, skipped }) => {
        const all = counts.reduce((sum, count) => sum + count, 0)
        return (
          <View>
            {survey.options.map((option, index) => (
              <View key={option} className="survey-row">
                <View className="row-apart">
                  <View>{option}</View>
                  <View>
                    {counts[index] ?? 0} 人 · {percent(counts[index] ?? 0, all)}%
                  </View>
                </View>
                <View className="survey-bar">
                  <View
                    className="survey-bar-full"
                    style={{ width: `${percent(counts[index] ?? 0, all)}%` }}
                  />
                </View>
              </View>
            ))}
            <View className="text-note">{skipped} 人跳过</View>
          </View>
        )
      }}
    </QueryView>
  )
}
