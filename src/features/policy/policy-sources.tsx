import { Text, View } from '@tarojs/components'
import type { PolicyCard } from '../../../domain/policy/schema'
import type { Day } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { CopyRow } from './copy-row'
import './policy-sources.scss'
import { checkedWords, validWords } from './policy-words'

type Source = PolicyCard['sources'][number]

const CLASS_WORDS: Record<Source['class'], string> = {
  law: '法律法规',
  government: '政府文件',
  media: '媒体报道',
  reprint: '转载，待核对原文',
}

const SourceRow = ({ source, number }: { source: Source; number: number }) => (
  <View className="policy-source">
    <Text className="policy-source-number">{number}</Text>
    <View className="grow">
      <View>{source.title}</View>
      <View className="text-note">
        {[CLASS_WORDS[source.class], source.issuer, source.date].filter(Boolean).join(' · ')}
      </View>
      {source.url ? <CopyRow name="原文" url={source.url} /> : null}
    </View>
  </View>
)

/** Where a card has its words from, until when they hold, and when somebody last compared them. */
export const PolicySources = ({ card, today }: { card: PolicyCard; today: Day }) => (
  <Card>
    <View className="text-lead">这些话从哪来</View>
    <View className="text-soft">{checkedWords(card.lastChecked, today)}</View>
    <View className="text-soft">有效期：{validWords(card)}</View>
    {card.sources.map((source, index) => (
      <SourceRow key={source.id} source={source} number={index + 1} />
    ))}
  </Card>
)
