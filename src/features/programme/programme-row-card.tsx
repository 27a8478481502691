import { View } from '@tarojs/components'
import type { ProgrammeRow } from '../../../domain/programme/schema'
import { PROGRAMME_PICTURES } from '../../../domain/street/programme-pictures'
import type { Day } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { Icon } from '../../components/icon/icon'
import { plannedWords } from './planned-words'

type ProgrammeRowCardProps = { row: ProgrammeRow; today: Day; rough: boolean; onTap: () => void }

const tagOf = ({ next, ended, outdoors }: ProgrammeRow, today: Day, rough: boolean) => {
  if (ended) return { tone: 'closed' as const, text: '停办' }
  if (rough && outdoors) return { tone: 'danger' as const, text: '户外，看天气' }
  if (!next) return { tone: 'closed' as const, text: '没有日子' }
  const { tag, tone } = plannedWords(next, today)
  if (next.day === today) return { tone: 'open' as const, text: '今天' }
  return next.what === 'rule' && next.sure ? null : { tone, text: tag }
}

/** A programme in the staff's list: its next date large, its rule small. */
export const ProgrammeRowCard = ({ row, today, rough, onTap }: ProgrammeRowCardProps) => {
  const tag = tagOf(row, today, rough)
  const next = row.next ? plannedWords(row.next, today).title : '还没定'
  return (
    <Card onTap={onTap} label={`${row.name}，下一场 ${next}`}>
      <View className="row">
        <Icon name={PROGRAMME_PICTURES[row.kind]} />
        <View className="grow menu-row-text">
          <View className="row-apart">
            <View className="text-lead">{row.name}</View>
            {tag ? <Tag {...tag} /> : null}
          </View>
          <View>{next}</View>
          <View className="text-note">
            {row.ruleText} {row.hours} · {row.stationName}
          </View>
        </View>
      </View>
    </Card>
  )
}
