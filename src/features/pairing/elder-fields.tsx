import { View } from '@tarojs/components'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { TextArea } from '../../components/field/text-area'
import { TextField } from '../../components/field/text-field'
import type { ElderDraft } from './elder-draft'

type Props = { draft: ElderDraft; onChange: (draft: ElderDraft) => void }
type ContactKey = keyof ElderDraft['contacts'][number]

const MOST_CONTACTS = 4
const NOBODY = { name: '', relation: '', phone: '' }

const Contacts = ({ draft, onChange }: Props) => {
  const write = (index: number, key: ContactKey, value: string) =>
    onChange({
      ...draft,
      contacts: draft.contacts.map((one, at) => (at === index ? { ...one, [key]: value } : one)),
    })
  return (
    <Card>
      <View className="stack">
        <View className="text-lead">找不到老人时联系谁</View>
        {draft.contacts.map((contact, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and never move
          <View key={index} className="stack">
            <TextField label="名字" value={contact.name} max={20} onInput={(value) => write(index, 'name', value)} />
            <TextField
              label="是老人的谁"
              value={contact.relation}
              max={10}
              placeholder="儿子、邻居"
              onInput={(value) => write(index, 'relation', value)}
            />
            <TextField
              label="联系电话"
              kind="tel"
              value={contact.phone}
              max={13}
              onInput={(value) => write(index, 'phone', value)}
            />
          </View>
        ))}
        {draft.contacts.length < MOST_CONTACTS ? (
          <TextButton
            label="再加一位"
            onTap={() => onChange({ ...draft, contacts: [...draft.contacts, NOBODY] })}
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
