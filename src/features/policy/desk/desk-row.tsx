import { View } from '@tarojs/components'
import type { DeskCardRow } from '../../../../domain/policy/desk-schema'
import { dayWords } from '../../../../domain/say-day'
import type { Day } from '../../../../domain/time'
import { Card } from '../../../components/card/card'
import { Tag } from '../../../components/card/tag'
import './desk.scss'
import { deskMarks } from './desk-words'

type DeskRowProps = { row: DeskCardRow; today: Day; onTap: () => void }

/** One card in the list: what wants a hand, when it was checked, how much is open. */
export const DeskRow = ({ row, today, onTap }: DeskRowProps) => {
  const marks = deskMarks(row)
  const checked = `${dayWords(row.lastChecked, today).date}${row.checkedBy ? ` ${row.checkedBy}` : ''}核对`
  const says = [row.v === 0 ? '还没发布' : checked, row.open > 0 ? `${row.open} 处没准信` : '']
  const title = row.title || '还没起名字'
  return (
    <Card onTap={onTap} label={[title, ...marks.map(({ text }) => text)].join('，')}>
      <View className="text-soft">{row.topic || '还没分类'}</View>
      <View className="text-lead">{title}</View>
      <View className="desk-marks">
        {marks.map((mark) => (
          <Tag key={mark.text} {...mark} />
        ))}
      </View>
      <View className="text-note">{says.filter(Boolean).join(' · ')}</View>
    </Card>
  )
}
