import type { LinePart } from '../../../../domain/policy/content'
import type { PolicyContent } from '../../../../domain/policy/schema'
import { AddressRows, PhoneRows } from './contact-rows'
import { DateFields, HeadFields } from './head-fields'
import { LineRows } from './line-rows'
import { SourceRows } from './source-rows'
import { TextsField } from './texts-field'

/** Three sentences, with some room for a long one. */
const SUMMARY_LETTERS = 360
const LIST_LETTERS = 1800
const MOST_SENTENCES = 3
const MOST_TEXTS = 20
const MOST_WORDS = 60

const PARTS: { part: LinePart; title: string }[] = [
  { part: 'conditions', title: '谁能办' },
  { part: 'steps', title: '怎么办' },
  { part: 'materials', title: '带什么' },
  { part: 'facts', title: '还要知道' },
]

type CardFormProps = { content: PolicyContent; change: (part: Partial<PolicyContent>) => void }

const Lines = ({ content, change }: CardFormProps) => (
  <>
    {PARTS.map(({ part, title }) => (
      <LineRows
        key={part}
        title={title}
        lines={content[part]}
        sources={content.sources}
        onChange={(lines) => change({ [part]: lines })}
      />
    ))}
  </>
)

/** A card from its three plain sentences down to what riders say when they mean it. */
export const CardForm = ({ content, change }: CardFormProps) => (
  <>
    <HeadFields content={content} change={change} />
    <TextsField
      title="三句话说清楚"
      hint="一行一句，最多三句"
      texts={content.summary}
      max={SUMMARY_LETTERS}
      onChange={(summary) => change({ summary: summary.slice(0, MOST_SENTENCES) })}
    />
    <Lines content={content} change={change} />
    <SourceRows sources={content.sources} onChange={(sources) => change({ sources })} />
    <TextsField
      title="还没拿到准信的"
      hint="一行一条；问到了就去掉，写进上面"
      texts={content.open}
      max={LIST_LETTERS}
      onChange={(open) => change({ open: open.slice(0, MOST_TEXTS) })}
    />
    <PhoneRows phones={content.askWhom} onChange={(askWhom) => change({ askWhom })} />
    <TextsField
      title="打电话这样问"
      hint="一行一个问题"
      texts={content.askWhat}
      max={LIST_LETTERS}
      onChange={(askWhat) => change({ askWhat: askWhat.slice(0, MOST_TEXTS) })}
    />
    <AddressRows addresses={content.online} onChange={(online) => change({ online })} />
    <DateFields content={content} change={change} />
    <TextsField
      title="骑手会怎么说"
      hint="一行一句，搜索靠它"
      texts={content.words}
      max={LIST_LETTERS}
      onChange={(words) => change({ words: words.slice(0, MOST_WORDS) })}
    />
  </>
)
