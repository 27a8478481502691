import type { DraftLine, PolicyContent } from '../../../../domain/policy/schema'
import { MultiChoice } from '../../../components/field/multi-choice'
import { SwitchRow } from '../../../components/field/switch-row'
import { TextArea } from '../../../components/field/text-area'
import { ItemRows } from './item-rows'

const MOST_LINES = 30
const LINE_LETTERS = 300
const SHOWN_LETTERS = 18

type LineRowsProps = {
  title: string
  lines: readonly DraftLine[]
  sources: PolicyContent['sources']
  onChange: (lines: DraftLine[]) => void
}

const NEW_LINE: DraftLine = { text: '', sources: [], confirmed: true, advice: false }

type Sources = PolicyContent['sources']
const sayLine = ({ text, advice, confirmed, sources: cited }: DraftLine, sources: Sources) => {
  const numbers = cited.map((id) => sources.findIndex((source) => source.id === id) + 1).filter(Boolean)
  const borne = numbers.length > 0 ? `出处 ${numbers.join('、')}` : '还没选出处'
  return { title: text || '（空的）', text: `${advice ? '建议' : borne}${confirmed ? '' : ' · 待核实'}` }
}

type Change = (part: Partial<DraftLine>) => void
const LineForm = ({ line, sources, change }: { line: DraftLine; sources: Sources; change: Change }) => (
  <>
    <TextArea
      value={line.text}
      onInput={(text) => change({ text })}
      placeholder="一条说一件事，用大白话"
      max={LINE_LETTERS}
    />
    <SwitchRow
      label="这是建议"
      text="只教人怎么做，不说规定，不用出处"
      checked={line.advice}
      onChange={(advice) => change(advice ? { advice, sources: [], confirmed: true } : { advice })}
    />
    {line.advice ? null : (
      <>
        <MultiChoice
          label={sources.length > 0 ? '出处，至少选一条' : '先在下面“出处”里加一条，再回来选'}
          options={sources.map(({ id, title, issuer }, index) => ({
            value: id,
            label: `${index + 1} ${title.slice(0, SHOWN_LETTERS)}`,
            hint: issuer,
          }))}
          values={line.sources}
          onChange={(chosen) => change({ sources: chosen })}
        />
        <SwitchRow
          label="核实过"
          text="看过发文单位的原文；只有转载的不算"
          checked={line.confirmed}
          onChange={(confirmed) => change({ confirmed })}
        />
      </>
    )}
  </>
)

/** The lines of one part of a card, each with what bears it out. */
export const LineRows = ({ title, lines, sources, onChange }: LineRowsProps) => (
  <ItemRows
    title={title}
    items={lines}
    most={MOST_LINES}
    say={(line) => sayLine(line, sources)}
    make={() => NEW_LINE}
    add="加一条"
    form={(line, change) => <LineForm line={line} sources={sources} change={change} />}
    onChange={onChange}
  />
)
