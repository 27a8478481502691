import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DeskPerson } from '../../../domain/duty/schema'
import { api } from '../../api/client'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { TextField } from '../../components/field/text-field'
import { Sheet } from '../../components/sheet/sheet'
import { useDutyStep } from './use-duty'

const STATES = {
  pending: { tone: 'soon', text: '等通过' },
  active: { tone: 'open', text: '在名册上' },
  away: { tone: 'closed', text: '暂时不来' },
} as const

/** Somebody of the roster: a name and whether they take turns. */
export const PersonCard = ({ person }: { person: DeskPerson }) => {
  const set = useDutyStep(api.duty.setPerson.mutate, '改好了')
  const isActive = person.state === 'active'
  return (
    <Card>
      <View className="row-apart">
        <View className="text-lead grow">{person.name}</View>
        <Tag tone={STATES[person.state].tone} text={STATES[person.state].text} />
      </View>
      <TextButton
        tone={isActive ? 'quiet' : 'brand'}
        label={isActive ? '先不排了' : '让 TA 来值班'}
        onTap={() => set.send({ personId: person.id, state: isActive ? 'away' : 'active' })}
      />
    </Card>
  )
}

/** Puts somebody on the roster by number. */
export const AddPersonSheet = ({ onClose }: { onClose: () => void }) => {
  const [phone, writePhone] = useState('')
  const [name, writeName] = useState('')
  const add = useDutyStep(api.duty.addPerson.mutate, '加上了', onClose)
  return (
    <Sheet open onClose={onClose} title="加一个人">
      <View className="stack">
        <TextField label="手机号" kind="tel" value={phone} max={11} onInput={writePhone} />
        <TextField label="怎么称呼" value={name} max={8} onInput={writeName} />
        <MainButton
          label="加进名册"
          busy={add.busy}
          disabled={!/^1[3-9]\d{9}$/.test(phone) || name.trim() === ''}
          onTap={() => add.send({ phone, name: name.trim() })}
        />
      </View>
    </Sheet>
  )
}
