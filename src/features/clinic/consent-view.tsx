import { View } from '@tarojs/components'
import type { MyHealth } from '../../../domain/clinic/schema'
import { Card } from '../../components/card/card'
import { Icon } from '../../components/icon/icon'
import './consent-view.scss'

/** What one agrees to, line by line, before anything is kept. */
export const ConsentView = ({ consent }: { consent: MyHealth['consent'] }) => (
  <View className="stack">
    <View className="consent-head">
      <View className="consent-mark">
        <Icon name="shield" size="large" />
      </View>
      <View className="text-title">{consent.title}</View>
    </View>
    <Card>
      {consent.lines.map((line) => (
        <View key={line} className="consent-line">
          <Icon name="check" size="small" />
          <View className="grow">{line}</View>
        </View>
      ))}
    </Card>
  </View>
)
