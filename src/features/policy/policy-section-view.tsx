import { Text, View } from '@tarojs/components'
import { Card } from '../../components/card/card'
import type { PolicySection, SectionLine } from './policy-sections'
import './policy-section-view.scss'

type LineProps = { line: SectionLine; mark: string }

const Line = ({ line, mark }: LineProps) => (
  <View className="policy-line">
    <Text className="policy-line-mark">{mark}</Text>
    <View className="grow">
      <Text>{line.text}</Text>
      {line.unconfirmed ? <Text className="policy-unconfirmed">待核实</Text> : null}
      {line.sourceNumbers.length > 0 ? (
        <Text className="policy-line-source">出处 {line.sourceNumbers.join('、')}</Text>
      ) : null}
    </View>
  </View>
)

/** One part of a card; steps are numbered, the rest is listed; what waits for confirmation says so. */
export const PolicySectionView = ({ section }: { section: PolicySection }) => (
  <Card>
    <View className="text-lead">{section.title}</View>
    {section.lines.map((line, index) => (
      <Line key={line.text} line={line} mark={section.ordered ? String(index + 1) : '·'} />
    ))}
  </Card>
)
