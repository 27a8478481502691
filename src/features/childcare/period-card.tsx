import { Text, View } from '@tarojs/components'
import type { MyChild, MyWish, PeriodView } from '../../../domain/childcare/contracts'
import type { Instant } from '../../../domain/time'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import './period-card.scss'
import { nextStep, PHASE_WORDS, spanWords, standingWord, weekWords } from './period-words'

type Acts = {
  onWish: (child: MyChild) => void
  onDecline: (child: MyChild, week: string) => void
  onDraw: () => void
}

type RowProps = { period: PeriodView; child: MyChild; wish: MyWish | undefined } & Acts

const Standings = ({ period, child, wish, onDecline }: RowProps) =>
  wish?.standings.length ? (
    <View>
      {wish.standings.map((standing) => (
        <View key={standing.week} className="row-apart period-week">
          <Text className="grow">{weekWords(period, standing.week)}</Text>
          <Tag {...standingWord(standing)} />
          {standing.state === 'placed' ? (
            <TextButton label="不去了" tone="quiet" onTap={() => onDecline(child, standing.week)} />
          ) : null}
        </View>
      ))}
    </View>
  ) : (
    <View className="text-note">
      {wish
        ? `想要：${wish.ranked.map((week) => weekWords(period, week)).join('，')}；最多 ${wish.most} 周`
        : '还没填'}
    </View>
  )

const ChildRow = (props: RowProps) => {
  const { period, child, wish, onWish } = props
  const canWish =
    period.phase === 'open' || (wish === undefined && ['closed', 'drawn'].includes(period.phase))
  return (
    <View className="period-child">
      <View className="row-apart">
        <Text className="grow period-name">{child.name}</Text>
        {canWish ? <TextButton label={wish ? '改志愿' : '填志愿'} onTap={() => onWish(child)} /> : null}
      </View>
      {wish ? (
        <View className="text-note">
          抽签编号 {wish.ticket}
          {wish.late ? '（来得晚，排在后面）' : ''}
        </View>
      ) : null}
      <Standings {...props} />
    </View>
  )
}

type PeriodCardProps = { period: PeriodView; family: readonly MyChild[]; now: Instant } & Acts

/** A holiday: when, where, what is next, and how each child stands. */
export const PeriodCard = ({ period, family, now, ...acts }: PeriodCardProps) => (
  <Card>
    <View className="stack">
      <View className="row-apart">
        <Text className="text-lead grow">{period.name}</Text>
        <Tag {...PHASE_WORDS[period.phase]} />
      </View>
      <View>
        {spanWords(period)}，{period.hours.from}–{period.hours.to}
        {period.sample ? <Text className="text-note">（示例）</Text> : null}
      </View>
      <View className="text-note">
        {period.stationName} · {period.ageFrom}–{period.ageTo} 岁 · 每周 {period.weeks[0]?.places ?? 0} 个名额
      </View>
      <View className="text-soft">{nextStep(period, now)}</View>
      {family.map((child) => (
        <ChildRow
          key={child.id}
          period={period}
          child={child}
          wish={child.wishes.find(({ periodId }) => periodId === period.id)}
          {...acts}
        />
      ))}
      <TextButton
        label={period.phase === 'drawn' ? '看抽签全过程' : '抽签怎么抽'}
        tone="quiet"
        onTap={acts.onDraw}
      />
    </View>
  </Card>
)
