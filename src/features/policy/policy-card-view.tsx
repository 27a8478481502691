import { Text, View } from '@tarojs/components'
import type { PolicyCard } from '../../../domain/policy/schema'
import type { Day } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { Strip } from '../../components/card/strip'
import { Tag } from '../../components/card/tag'
import { AskHere } from './ask-here'
import { CopyRow } from './copy-row'
import './policy-card-view.scss'
import { PolicySectionView } from './policy-section-view'
import { policySections } from './policy-sections'
import { PolicySources } from './policy-sources'
import { policyMark, policyWarning } from './policy-words'

const Head = ({ card }: { card: PolicyCard }) => {
  const mark = policyMark(card)
  const warning = policyWarning(card)
  return (
    <View>
      <View className="row-apart">
        <Text className="text-soft grow">{card.topic}</Text>
        {mark ? <Tag tone={mark.tone} text={mark.text} /> : null}
      </View>
      <View className="text-title">{card.title}</View>
      {warning ? (
        <View className="policy-warning">
          <Strip tone="soon" icon="warning">
            {warning}
          </Strip>
        </View>
      ) : null}
    </View>
  )
}

const Summary = ({ sentences }: { sentences: readonly string[] }) =>
  sentences.length === 0 ? null : (
    <Card>
      {sentences.map((sentence) => (
        <View key={sentence} className="policy-sentence">
          {sentence}
        </View>
      ))}
    </Card>
  )

/**
 * A policy card from the most to the least needed: three plain sentences, who, how, what, whom to ask, where it
 * comes from. A card without certain numbers shows whom to ask before anything else.
 */
export const PolicyCardView = ({ card, today }: { card: PolicyCard; today: Day }) => {
  const asksFirst = card.status === 'hold'
  return (
    <View className="stack">
      <Head card={card} />
      <Summary sentences={card.summary} />
      {asksFirst ? <AskHere card={card} /> : null}
      {policySections(card).map((section) => (
        <PolicySectionView key={section.key} section={section} />
      ))}
      {asksFirst ? null : <AskHere card={card} />}
      {card.online.length > 0 ? (
        <Card>
          <View className="text-lead">网上办</View>
          {card.online.map(({ name, url }) => (
            <CopyRow key={url} name={name} url={url} />
          ))}
        </Card>
      ) : null}
      <PolicySources card={card} today={today} />
      <View className="text-note">这里说的不是法律意见；以发文单位最新的原文为准。</View>
    </View>
  )
}
