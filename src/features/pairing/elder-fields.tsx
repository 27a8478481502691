import { View } from '@tarojs/components'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { TextArea } from '../../components/field/text-area'
import { TextField } from '../../components/field/text-field'
import { type ElderDraft, nobody } from './elder-draft'

type Props = { draft: ElderDraft; onChange: (draft: ElderDraft) => void }
type ContactKey = 'name' | 'relation' | 'phone'

const MOST_CONTACTS = 4

const Contacts = ({ draft, onChange }: Props) => {
  const write = (id: number, key: ContactKey, value: string) =>
    onChange({
      ...draft,
      contacts: draft.contacts.map((one) => (one.id === id ? { ...one, [key]: value } : one)),
    })
  return (
    <Card>
      <View className="stack">
        <View className="text-lead">找不到老人时联系谁</View>
        {draft.contacts.map((contact) => (
          <View key={contact.id} className="stack">
            <TextField
              label="名字"
              value={contact.name}
              max={20}
              onInput={(value) => write(contact.id, 'name', value)}
            />
            <TextField
              label="是老人的谁"
              value={contact.relation}
              max={10}
              placeholder="儿子、邻居"
              onInput={(value) => write(contact.id, 'relation', value)}
            />
            <TextField
              label="联系电话"
              kind="tel"
              value={contact.phone}
              max={13}
              onInput={(value) => write(contact.id, 'phone', value)}
            />
          </View>
        ))}
        {draft.contacts.length < MOST_CONTACTS ? (
          <TextButton
            label="再加一位"
            onTap={() => onChange({ ...draft, contacts: [...draft.contacts, nobody(draft.contacts.length)] })}
          />
        ) : null}
      </View>
    </Card>
  )
}

/** What is known of an elder, to be written or corrected. */
export const ElderFields = ({ draft, onChange }: Props) => (
  <View className="stack">
    <TextField label="姓名" value={draft.name} max={20} onInput={(name) => onChange({ ...draft, name })} />
    <TextField
      label="怎么称呼"
      value={draft.called}
      max={10}
      placeholder="王婆婆"
      onInput={(called) => onChange({ ...draft, called })}
    />
    <TextField
      label="地址"
      value={draft.address}
      max={60}
      placeholder="院、栋、门牌"
      onInput={(address) => onChange({ ...draft, address })}
    />
    <TextField
      label="电话"
      kind="tel"
      value={draft.phone}
      max={13}
      onInput={(phone) => onChange({ ...draft, phone })}
    />
    <TextArea
      value={draft.know}
      onInput={(know) => onChange({ ...draft, know })}
      placeholder="要知道的：耳背、吃什么药、爱聊什么（可以不写）"
      max={300}
    />
    <Contacts draft={draft} onChange={onChange} />
  </View>
)
