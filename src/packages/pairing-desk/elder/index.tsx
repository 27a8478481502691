import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { MainButton } from '../../../components/button/main-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { StateView } from '../../../components/state/state-view'
import { CallElderSheet } from '../../../features/pairing/call-elder-sheet'
import { CloseElderSheet } from '../../../features/pairing/close-elder-sheet'
import { EditElder } from '../../../features/pairing/edit-elder'
import { type ElderAct, ElderOverview } from '../../../features/pairing/elder-overview'
import { OfferSheet } from '../../../features/pairing/plan-sheet'
import { RegisterElder } from '../../../features/pairing/register-elder'
import { useElder } from '../../../features/pairing/use-elders'

const goBack = () =>
  void (Taro.getCurrentPages().length > 1
    ? Taro.navigateBack()
    : Taro.redirectTo({ url: '/packages/pairing-desk/elders/index' }))

const Elder = ({ id }: { id: string }) => {
  const query = useElder(id)
  const [act, start] = useState<ElderAct | null>(null)
  const elder = query.data
  const close = () => start(null)
  const facts = elder?.facts
  return (
    <Screen
      title={facts?.called}
      footer={
        facts && act !== 'edit' ? (
          <MainButton label="请一位骑手结对" onTap={() => start('offer')} />
        ) : undefined
      }
    >
      <QueryView query={query}>
        {(shown) => {
          if (!shown.facts) return <StateView state="empty" text="已经不再帮扶" hint="资料都删掉了" />
          return act === 'edit' ? (
            <EditElder elder={shown} facts={shown.facts} onDone={close} />
          ) : (
            <ElderOverview elder={shown} facts={shown.facts} onAct={start} />
          )
        }}
      </QueryView>
      {act === 'offer' ? <OfferSheet elderId={id} onClose={close} /> : null}
      {act === 'call' && facts ? (
        <CallElderSheet elderId={id} called={facts.called} phone={facts.phone} onClose={close} />
      ) : null}
      {act === 'close' ? <CloseElderSheet elderId={id} onClose={close} onDone={goBack} /> : null}
    </Screen>
  )
}

/** One elder in a worker's hands, or, without an id, the form that registers one. */
export default function ElderPage() {
  const { id = '' } = useRouter().params
  return id ? (
    <Elder id={id} />
  ) : (
    <Screen title="登记一位老人">
      <View className="stack">
        <RegisterElder onDone={goBack} />
      </View>
    </Screen>
  )
}
