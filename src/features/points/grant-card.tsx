import { View } from '@tarojs/components'
import type { GrantView } from '../../../domain/points/schema'
import { dayWords, sayClock } from '../../../domain/say-day'
import { dayOf } from '../../../domain/time'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import './points.scss'

type GrantCardProps = { grant: GrantView; busy: boolean; onApprove: () => void; onReject: () => void }

/** One proposal: who, how many, what for, who has approved. */
export const GrantCard = ({ grant, busy, onApprove, onReject }: GrantCardProps) => (
  <Card>
    <View className="row-apart">
      <View className="grow">
        <View className="text-lead">{grant.title}</View>
        <View className="text-note">
          骑手 {grant.alias}，{grant.byName} {dayWords(dayOf(grant.at), dayOf(grant.at)).date}{' '}
          {sayClock(grant.at)} 提的
        </View>
      </View>
      <View className="points-cost">{grant.amount} 分</View>
    </View>
    <View className="text-soft">
      {grant.approvedBy.length > 0 ? `${grant.approvedBy.join('、')}批了，` : ''}
      还差 {grant.needed - grant.approvedBy.length} 位
    </View>
    {grant.mayApprove ? (
      <View className="row-apart">
        <TextButton label="不批" tone="danger" onTap={onReject} />
        <TextButton label={busy ? '请稍等…' : '批准'} onTap={onApprove} />
      </View>
    ) : (
      <View className="text-note">等另一位同事批</View>
    )}
  </Card>
)
