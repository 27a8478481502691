import { View } from '@tarojs/components'
import type { ReportFigures } from '../../../domain/report/schema'
import { Card } from '../../components/card/card'
import './figures-card.scss'
import { saySpan } from './report-words'

const Figure = ({ number, unit, label }: { number: string; unit?: string; label: string }) => (
  <View className="figure">
    <View className="figure-number">
      {number}
      {unit ? <View className="figure-unit">{unit}</View> : null}
    </View>
    <View className="text-note">{label}</View>
  </View>
)

/** What the street reported, what was solved, and how long it took in the middle. */
export const FiguresCard = ({ figures }: { figures: ReportFigures }) => {
  const span = figures.medianMinutes === null ? null : saySpan(figures.medianMinutes)
  return (
    <Card>
      <View className="figures">
        <Figure number={String(figures.reported)} unit="件" label="报上来" />
        <Figure number={String(figures.solved)} unit="件" label="确认解决" />
        {span ? (
          <Figure number={span.number} unit={span.unit} label="多数在这以内" />
        ) : (
          <Figure number={String(figures.done)} unit="件" label="办完等确认" />
        )}
      </View>
    </Card>
  )
}
