import { View } from '@tarojs/components'
import type { Helper } from '../../../domain/activity/desk-schema'
import { sayClock } from '../../../domain/say-day'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'

const PLACE_WORDS = {
  booked: '还没到',
  arrived: '到了',
  done: '到了',
  noShow: '没来',
  lateCancelled: '临时不来',
}

const stateOf = ({ state, attendance }: Helper): { tone: 'open' | 'soon' | 'closed'; text: string } => {
  if (attendance?.state === 'confirmed') return { tone: 'open', text: `${attendance.minutes} 分钟` }
  if (attendance?.state === 'left') return { tone: 'soon', text: '等你确认' }
  if (attendance?.state === 'absent') return { tone: 'closed', text: '没到' }
  if (attendance?.state === 'here') return { tone: 'open', text: '在' }
  return { tone: state === 'booked' ? 'soon' : 'closed', text: PLACE_WORDS[state] }
}

const timesOf = ({ attendance }: Helper): string => {
  if (!attendance?.inAt) return ''
  return ` · ${sayClock(attendance.inAt)}–${attendance.outAt ? sayClock(attendance.outAt) : ''}`
}

/** Somebody on the list: who, which role, there or not; a tap corrects it. */
export const HelperRow = ({ helper, onTap }: { helper: Helper; onTap: () => void }) => {
  const { tone, text } = stateOf(helper)
  const { who, phoneMasked, roleName, can, corrected, code } = helper
  const isMovable = can.correct || can.noShow || can.undo
  return (
    <Card {...(isMovable ? { onTap, label: `${who}，${text}` } : {})}>
      <View className="row-apart">
        <View className="text-lead grow">{who}</View>
        <Tag tone={tone} text={text} />
      </View>
      <View className="text-note">
        {roleName} · 报号 {code}
        {timesOf(helper)}
      </View>
      {phoneMasked ? <View className="text-note">{phoneMasked}</View> : null}
      {corrected ? <View className="text-note">改过：{corrected}</View> : null}
    </Card>
  )
}
