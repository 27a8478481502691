import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FoundPatient } from '../../../domain/clinic/schema'
import { sayClock } from '../../../domain/say-day'
import { Card } from '../../components/card/card'
import { MenuRow } from '../../components/card/menu-row'
import { Strip } from '../../components/card/strip'
import { TextField } from '../../components/field/text-field'
import { QueryView } from '../../components/state/query-view'
import { useFindPatient } from './use-patients'

type Props = { onOpen: (patientId: string) => void }

const Found = ({ one, onOpen }: { one: FoundPatient } & Props) => {
  const { patientId, alias, start } = one
  const when = start ? `今天 ${sayClock(start)} 约的` : '按手机号找到'
  return patientId === null ? (
    <Strip tone="soon" icon="shield">
      {alias}还没同意建档案。请本人在“我的 · 健康档案”里看完说明、点同意。
    </Strip>
  ) : (
    <Card>
      <MenuRow icon="person" title={alias} text={`${when}，点这里打开档案`} onTap={() => onOpen(patientId)} />
    </Card>
  )
}

/** Finds who stands at the desk: the four digits of today's booking, or the whole phone number. */
export const FindPatient = ({ onOpen }: Props) => {
  const [typed, setTyped] = useState('')
  const { query, asked } = useFindPatient(typed)
  return (
    <View className="stack">
      <TextField
        label="谁来了"
        kind="number"
        max={11}
        value={typed}
        placeholder="预约的四位数，或完整手机号"
        onInput={setTyped}
      />
      {asked ? (
        <QueryView
          query={query}
          small
          empty={{
            when: ({ found }) => found.length === 0,
            text: '没找到',
            hint: '核对一下数字；没约的请报手机号',
          }}
        >
          {({ found }) => found.map((one) => <Found key={one.alias} one={one} onOpen={onOpen} />)}
        </QueryView>
      ) : null}
    </View>
  )
}
