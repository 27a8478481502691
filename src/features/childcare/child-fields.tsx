import { View } from '@tarojs/components'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { DateField } from '../../components/field/date-field'
import { TextField } from '../../components/field/text-field'
import { type ChildDraft, MOST_COLLECTORS, withCollector } from './child-draft'

type FieldsProps = { draft: ChildDraft; today: string; onChange: (draft: ChildDraft) => void }

const Collector = ({ draft, index, onChange }: Omit<FieldsProps, 'today'> & { index: number }) => {
  const one = draft.collectors[index]
  if (!one) return null
  const set = (part: Partial<typeof one>) =>
    onChange({
      ...draft,
      collectors: draft.collectors.map((other, n) => (n === index ? { ...other, ...part } : other)),
    })
  const remove = () => onChange({ ...draft, collectors: draft.collectors.filter((_, n) => n !== index) })
  return (
    <Card>
      <View className="stack">
        <TextField
          label="名字"
          value={one.name}
          max={20}
          placeholder="王桂芳"
          onInput={(name) => set({ name })}
        />
        <TextField
          label="是孩子的"
          value={one.relation}
          max={10}
          placeholder="奶奶"
          onInput={(relation) => set({ relation })}
        />
        <TextField
          label="手机号后四位"
          kind="number"
          value={one.last4}
          max={4}
          placeholder="交接时核对"
          onInput={(last4) => set({ last4 })}
        />
        {draft.collectors.length > 1 ? (
          <TextButton label="不让这个人接了" tone="danger" onTap={remove} />
        ) : null}
      </View>
    </Card>
  )
}

/** Everything about a child that its carers have to know, and nothing else. */
export const ChildFields = ({ draft, today, onChange }: FieldsProps) => (
  <View className="stack">
    <TextField
      label="孩子叫什么"
      value={draft.name}
      max={20}
      placeholder="平时怎么叫就怎么写"
      onInput={(name) => onChange({ ...draft, name })}
    />
    <DateField
      label="生日"
      value={draft.birthday}
      to={today}
      onPick={(birthday) => onChange({ ...draft, birthday })}
    />
    <TextField
      label="过敏、要当心的"
      value={draft.allergies}
      max={200}
      placeholder="没有就空着"
      onInput={(allergies) => onChange({ ...draft, allergies })}
    />
    <View className="text-lead">谁能来接</View>
    <View className="text-note">只交给名单上的人，别人来一律不交。</View>
    {draft.collectors.map((_, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own until it is typed
      <Collector key={index} draft={draft} index={index} onChange={onChange} />
    ))}
    {draft.collectors.length < MOST_COLLECTORS ? (
      <TextButton label="再加一个人" onTap={() => onChange(withCollector(draft))} />
    ) : null}
  </View>
)
