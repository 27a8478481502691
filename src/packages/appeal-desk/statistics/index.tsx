import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Statistics } from '../../../../domain/appeal/desk-schema'
import { api } from '../../../api/client'
import { BigNumber } from '../../../components/card/big-number'
import { Card } from '../../../components/card/card'
import { Choice } from '../../../components/field/choice'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { stateWord } from '../../../features/appeal/appeal-words'

type Span = 'week' | 'month' | 'year'
const SPANS: { value: Span; label: string }[] = [
  { value: 'week', label: '近七天' },
  { value: 'month', label: '这个月' },
  { value: 'year', label: '今年' },
]

const Row = ({ label, value }: { label: string; value: number | string }) => (
  <View className="row-apart">
    <Text className="grow">{label}</Text>
    <Text className="text-lead">{value}</Text>
  </View>
)

const STARS = ['没帮上', '不太行', '一般', '帮到了', '帮大忙了']

const Counts = ({ counts }: { counts: Statistics }) => {
  const { first, closed, solution } = counts
  return (
    <View className="stack">
      <Card>
        {first.medianMinutes === null ? (
          <View className="text-lead">这段时间还没有回过的</View>
        ) : (
          <BigNumber label="第一次回，一半的人等了不到" value={first.medianMinutes} unit="分钟" />
        )}
        <Row label="按说好的时间回了" value={first.withinPromise} />
        <Row label="回晚了，或到点没回" value={first.latePromise} />
        <Row label="还没回" value={first.waiting} />
      </Card>
      <Card>
        <View className="text-lead">怎么结束的</View>
        <Row label="本人说解决了" value={closed.solved} />
        <Row label="本人说没解决" value={closed.unsolved} />
        <Row label="三天联系不上" value={closed.byTries} />
        <Row label="并到别的一件" value={closed.merged} />
        <Row label="看政策就解决了，没提诉求" value={counts.helped} />
        <Row label="结束后又打开" value={counts.reopened} />
      </Card>
      <Card>
        <View className="text-lead">现在到哪了（共 {counts.total} 件）</View>
        {counts.byState
          .filter(({ count }) => count > 0)
          .map(({ state, count }) => (
            <Row key={state} label={stateWord(state).text} value={count} />
          ))}
        <Row label="超过五个工作日没办完" value={solution.late} />
      </Card>
      <Card>
        <View className="text-lead">本人怎么说</View>
        {STARS.map((label, index) => (
          <Row key={label} label={label} value={counts.ratings[index] ?? 0} />
        ))}
      </Card>
      {counts.partial ? <View className="text-note">超过一千件，只数了前一千件</View> : null}
    </View>
  )
}

/** How appeals are answered and how they end: every number counted, none typed in. */
export default function StatisticsPage() {
  const [span, choose] = useState<Span>('month')
  const query = useQuery({
    queryKey: ['appeal-statistics', span],
    queryFn: () => api.caseload.statistics.query({ span }),
  })
  return (
    <Screen>
      <View className="stack">
        <Choice options={SPANS} value={span} onPick={choose} />
        <QueryView query={query}>{(counts) => <Counts counts={counts} />}</QueryView>
      </View>
    </Screen>
  )
}
