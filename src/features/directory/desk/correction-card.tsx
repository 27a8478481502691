import { View } from '@tarojs/components'
import type { CorrectionView } from '../../../../domain/directory/desk-schema'
import { sayMoment } from '../../../../domain/say-day'
import type { Day } from '../../../../domain/time'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { Tag } from '../../../components/card/tag'
import { TOPIC_WORDS } from '../topics'

type CorrectionCardProps = {
  correction: CorrectionView
  today: Day
  onEdit: () => void
  onDecide: (decision: 'applied' | 'refused') => void
}

/** One report: where, what, by whom (alias), and what to do with it. */
export const CorrectionCard = ({ correction, today, onEdit, onDecide }: CorrectionCardProps) => {
  const { placeName, serviceName, topic, text, at, alias, state, answer } = correction
  return (
    <Card>
      <View className="row-apart">
        <View className="text-lead grow">{placeName}</View>
        <Tag tone="soon" text={TOPIC_WORDS[topic]} />
      </View>
      {serviceName ? <View>{serviceName}</View> : null}
      {text ? <View>“{text}”</View> : null}
      <View className="text-note">
        {sayMoment(at, today)} · 骑手 {alias}
      </View>
      {answer ? <View className="text-soft">答复：{answer}</View> : null}
      {state === 'waiting' ? (
        <View className="row-apart">
          <TextButton label="去改" onTap={onEdit} />
          <TextButton label="改好了" onTap={() => onDecide('applied')} />
          <TextButton label="没有错" tone="quiet" onTap={() => onDecide('refused')} />
        </View>
      ) : null}
    </Card>
  )
}
