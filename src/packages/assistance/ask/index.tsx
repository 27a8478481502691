import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { apiErrorOf } from '../../../api/api-error'
import { api } from '../../../api/client'
import { errorLine } from '../../../api/error-texts'
import { useIntent } from '../../../api/use-intent'
import { MainButton } from '../../../components/button/main-button'
import { SwitchRow } from '../../../components/field/switch-row'
import { Screen } from '../../../components/screen/screen'
import { AskForm, isComplete, NEW_DRAFT } from '../../../features/assistance/ask-form'
import { useMyAssistance } from '../../../features/assistance/use-assistance'
import { PhoneSheet } from '../../../features/person/phone-sheet'
import { askSubscribe } from '../../../platform/subscribe'
import { toast } from '../../../platform/toast'

/** Asks for assistance, for oneself or for somebody who knows and agrees. */
export default function AskPage() {
  const [draft, change] = useState(NEW_DRAFT)
  const [isForOther, setForOther] = useState(false)
  const [isAgreed, agree] = useState(false)
  const [isPhoneAsked, askPhone] = useState(false)
  const mine = useMyAssistance()
  const ask = useIntent(api.assistance.ask.mutate, {
    onSuccess: () => {
      toast('收到了，有人接会告诉你')
      void Taro.navigateBack()
    },
    onError: (error) => {
      if (apiErrorOf(error).code === 'PHONE_NEEDED') askPhone(true)
    },
  })
  const { phone, ...said } = draft
  const forOther = isForOther ? { phone, agreed: true as const } : null
  const submit = () => ask.send({ ...said, text: said.text.trim(), name: said.name.trim(), forOther })
  const send = async () => {
    await askSubscribe(mine.data?.templateIds ?? [])
    submit()
  }
  const isReady = isComplete(draft, isForOther) && (!isForOther || isAgreed)
  return (
    <Screen
      footer={
        <MainButton
          label="请人帮办"
          busy={ask.busy}
          disabled={!isReady}
          note={ask.error && !isPhoneAsked ? errorLine(ask.error) : undefined}
          onTap={() => void send()}
        />
      }
    >
      <View className="stack">
        <View className="text-soft">只有接手的社工或当班的值守人看得到，加密保存，谁看过你查得到。</View>
        <SwitchRow label="替别人请" checked={isForOther} onChange={setForOther} />
        <AskForm draft={draft} needsPhone={isForOther} onChange={change} />
        {isForOther ? <SwitchRow label="TA 知道，也同意" checked={isAgreed} onChange={agree} /> : null}
      </View>
      <PhoneSheet
        open={isPhoneAsked}
        why="接手的人要能联系上你"
        onClose={() => askPhone(false)}
        onBound={() => {
          askPhone(false)
          submit()
        }}
      />
    </Screen>
  )
}
