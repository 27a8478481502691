import type { PolicyContent } from '../../../../domain/policy/schema'
import { Choice } from '../../../components/field/choice'
import { TextField } from '../../../components/field/text-field'
import { freeSourceId } from './free-source-id'
import { ItemRows } from './item-rows'

type Source = PolicyContent['sources'][number]

const CLASSES: { value: Source['class']; label: string }[] = [
  { value: 'law', label: '法律法规' },
  { value: 'government', label: '政府文件' },
  { value: 'media', label: '媒体报道' },
  { value: 'reprint', label: '转载' },
]
const MOST_SOURCES = 30

type Change = (part: Partial<Source>) => void
const SourceForm = ({ source, change }: { source: Source; change: Change }) => (
  <>
    <TextField label="标题" value={source.title} max={200} onInput={(title) => change({ title })} />
    <TextField label="谁发的" value={source.issuer} max={60} onInput={(issuer) => change({ issuer })} />
    <Choice
      label="是什么"
      options={CLASSES}
      value={source.class}
      onPick={(chosen) => change({ class: chosen })}
    />
    <TextField
      label="哪天发的（不知道就空着）"
      value={source.date ?? ''}
      max={20}
      onInput={(date) => change({ date: date || null })}
    />
    <TextField
      label="原文网址（只写发文单位自己的）"
      value={source.url ?? ''}
      max={300}
      placeholder="https://"
      onInput={(url) => change({ url: url || null })}
    />
  </>
)

type SourceRowsProps = { sources: readonly Source[]; onChange: (sources: Source[]) => void }

/** What the lines of a card rest on. */
export const SourceRows = ({ sources, onChange }: SourceRowsProps) => (
  <ItemRows
    title="出处"
    hint="每条规定至少要有一条出处"
    items={sources}
    most={MOST_SOURCES}
    say={(source) => ({
      title: `${sources.indexOf(source) + 1} ${source.title || '（没写标题）'}`,
      text: [CLASSES.find(({ value }) => value === source.class)?.label, source.issuer, source.date]
        .filter(Boolean)
        .join(' · '),
    })}
    make={(): Source => ({
      id: freeSourceId(sources),
      title: '',
      issuer: '',
      date: null,
      url: null,
      class: 'government',
    })}
    add="加一条出处"
    form={(source, change) => <SourceForm source={source} change={change} />}
    onChange={onChange}
  />
)
