import { Text, View } from '@tarojs/components'
import type { StaffAppealView } from '../../../domain/appeal/schema'
import type { Instant } from '../../../domain/time'
import { Tag } from '../../components/card/tag'
import { caseLine, stateWord } from './appeal-words'
import './case-head.scss'
import { categoryWord } from './category-words'

type CaseHeadProps = { appeal: StaffAppealView; occupation: string | null; now: Instant }

/** Who writes (an alias and a masked number, never more), what about, and where it stands. */
export const CaseHead = ({ appeal, occupation, now }: CaseHeadProps) => {
  const late = appeal.overdue
  const state = stateWord(appeal.state)
  return (
    <View className="case-head">
      <View className="row-apart">
        <Text className="text-lead grow">{appeal.alias}</Text>
        {appeal.urgent ? <Tag tone="danger" text="急" /> : null}
        <Tag tone={late ? 'danger' : state.tone} text={late ? '超时' : state.text} />
      </View>
      <View className="text-soft">
        {[occupation, appeal.phoneMasked ?? '没留手机号', categoryWord(appeal.category)]
          .filter(Boolean)
          .join(' · ')}
      </View>
      <View className="case-line">{caseLine(appeal, now)}</View>
    </View>
  )
}
