import { Text, View } from '@tarojs/components'
import type { DraftProblem } from '../../../../domain/policy/draft-problems'
import { Card } from '../../../components/card/card'
import { Icon } from '../../../components/icon/icon'
import './desk.scss'

/** More than this many at once discourages; the rest shows as these go. */
const SHOWN = 6

/** What keeps a card from being handed in, and what to do about it. */
export const ProblemCard = ({ problems }: { problems: readonly DraftProblem[] }) =>
  problems.length === 0 ? null : (
    <Card>
      <View className="text-lead">交之前还差 {problems.length} 处</View>
      {problems.slice(0, SHOWN).map(({ field, fix }) => (
        <View key={field} className="desk-problem">
          <Icon name="warning" size="small" />
          <Text className="grow">{fix}</Text>
        </View>
      ))}
    </Card>
  )
