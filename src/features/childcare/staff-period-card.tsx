import { Text, View } from '@tarojs/components'
import type { StaffPeriods } from '../../../domain/childcare/contracts'
import type { Instant } from '../../../domain/time'
import { TextButton } from '../../components/button/text-button'
import { BigNumber } from '../../components/card/big-number'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { nextStep, PHASE_WORDS, spanWords } from './period-words'

type StaffPeriodCardProps = {
  period: StaffPeriods['periods'][number]
  now: Instant
  onEdit: () => void
  onDraw: () => void
  onLook: () => void
}

/** A period at the desk: how many wish, for how many places, and what is to be done. */
export const StaffPeriodCard = ({ period, now, onEdit, onDraw, onLook }: StaffPeriodCardProps) => (
  <Card>
    <View className="stack">
      <View className="row-apart">
        <Text className="text-lead grow">{period.name}</Text>
        <Tag {...PHASE_WORDS[period.phase]} />
      </View>
      <BigNumber value={period.wishes} unit={`个孩子填了，${period.places} 个周名额`} />
      <View className="text-soft">
        {spanWords(period)} · {period.stationName}
        {period.sample ? '（示例）' : ''}
      </View>
      <View className="text-note">{nextStep(period, now)}</View>
      <View className="row">
        {period.phase === 'closed' ? <TextButton label="现在抽签" onTap={onDraw} /> : null}
        {period.phase === 'soon' || period.phase === 'open' || period.phase === 'closed' ? (
          <TextButton label="修改" tone="quiet" onTap={onEdit} />
        ) : null}
        <TextButton label="看抽签" tone="quiet" onTap={onLook} />
      </View>
    </View>
  </Card>
)
