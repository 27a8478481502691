import { View } from '@tarojs/components'
import type { RoleOnDay } from '../../../domain/activity/call-schema'
import { sayClock } from '../../../domain/say-day'
import { TextButton } from '../../components/button/text-button'
import { Tag } from '../../components/card/tag'
import { Seats } from './seats'

export type RoleAct = 'join' | 'line' | 'leave' | 'accept' | 'decline'
type RoleRowProps = {
  role: RoleOnDay
  /** The caller has another role that day. */
  taken: boolean
  busy: boolean
  onAct: (act: RoleAct, role: RoleOnDay) => void
}

const MY_WORDS = { booked: '你报了', arrived: '你在', waiting: '排着队', offered: '给你留着' } as const

const skillText = ({ skills }: RoleOnDay): string =>
  skills.length > 0 ? `最好${skills.join('、')}` : '谁都行'

const Mine = ({ role, onAct }: Pick<RoleRowProps, 'role' | 'onAct'>) => {
  const { my } = role
  if (!my) return null
  if (my.state === 'offered') {
    return (
      <View>
        <View>给你留到 {my.offerUntil ? sayClock(my.offerUntil) : ''}，过了给下一位</View>
        <TextButton label={`我来${role.name}`} onTap={() => onAct('accept', role)} />
        <TextButton label="不来了" tone="quiet" onTap={() => onAct('decline', role)} />
      </View>
    )
  }
  const canLeave = my.canCancel || my.canCancelLate
  return (
    <View>
      {my.place === null ? null : <View className="text-note">你排第 {my.place}，空出来就轮到你</View>}
      {canLeave ? (
        <TextButton
          label={my.state === 'waiting' ? '不等了' : '这次不去了'}
          tone="quiet"
          onTap={() => onAct('leave', role)}
        />
      ) : null}
    </View>
  )
}

/** One role of a day: places as dots, what it is good to know, and the one thing that can be done. */
export const RoleRow = ({ role, taken, busy, onAct }: RoleRowProps) => {
  const { name, filled, places, waiting, state, my } = role
  const isOpen = !busy && !taken && my === null
  return (
    <View className="role">
      <View className="row-apart">
        <View className="text-lead grow">{name}</View>
        {my ? <Tag tone="open" text={MY_WORDS[my.state]} /> : null}
        {my === null && state === 'full' ? <Tag tone="closed" text="满了" /> : null}
      </View>
      <View className="text-note">
        {filled}/{places} 人 · {skillText(role)}
        {waiting > 0 ? ` · ${waiting} 人排队` : ''}
      </View>
      <Seats filled={filled} places={places} />
      <Mine role={role} onAct={onAct} />
      {isOpen && state === 'free' ? (
        <TextButton label={`我来${name}`} onTap={() => onAct('join', role)} />
      ) : null}
      {isOpen && state === 'full' ? <TextButton label="排队等位" onTap={() => onAct('line', role)} /> : null}
    </View>
  )
}
