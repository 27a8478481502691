import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../api/client'
import { errorLine } from '../../../api/error-texts'
import { useIntent } from '../../../api/use-intent'
import { MainButton } from '../../../components/button/main-button'
import { TextArea } from '../../../components/field/text-area'
import { TextField } from '../../../components/field/text-field'
import { Screen } from '../../../components/screen/screen'

const openCase = (appealId: string) =>
  void Taro.redirectTo({ url: `/packages/staff/case/index?id=${appealId}` })

/** For somebody who wrote in a group or called: by their number, in their words, with how they agreed. */
export default function OpenFor() {
  const [phone, writePhone] = useState('')
  const [text, write] = useState('')
  const [consent, writeConsent] = useState('')
  const open = useIntent(api.appeal.openFor.mutate, { onSuccess: ({ appealId }) => openCase(appealId) })
  const isReady = /^1\d{10}$/.test(phone) && text.trim() !== '' && consent.trim() !== ''
  return (
    <Screen
      footer={
        <MainButton
          label="记下来"
          disabled={!isReady}
          busy={open.busy}
          note={open.error ? errorLine(open.error) : undefined}
          onTap={() => open.send({ phone, text, consent })}
        />
      }
    >
      <View className="stack">
        <View className="text-soft">号码不会存在诉求里。等本人用这个号码进来，这件事就是他的。</View>
        <TextField
          label="手机号"
          kind="tel"
          value={phone}
          onInput={writePhone}
          max={11}
          placeholder="11 位"
        />
        <TextArea value={text} onInput={write} max={1000} placeholder="他怎么说的，照着记" />
        <TextField
          label="他怎么同意的"
          value={consent}
          onInput={writeConsent}
          max={100}
          placeholder="比如：群里回了“好”"
        />
      </View>
    </Screen>
  )
}
