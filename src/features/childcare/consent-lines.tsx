import { View } from '@tarojs/components'
import type { MyChildcare } from '../../../domain/childcare/contracts'
import { Card } from '../../components/card/card'
import { Icon } from '../../components/icon/icon'
import './consent-lines.scss'

/** What a guardian agrees to before a word about a child is kept. */
export const ConsentLines = ({ consent }: { consent: MyChildcare['consent'] }) => (
  <Card>
    <View className="text-lead">{consent.title}</View>
    {consent.lines.map((line) => (
      <View key={line} className="consent-row">
        <Icon name="check" size="small" />
        <View className="grow">{line}</View>
      </View>
    ))}
  </Card>
)
