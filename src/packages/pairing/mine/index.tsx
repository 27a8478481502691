import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MyPairing, MyPairings } from '../../../../domain/pairing/call-schema'
import { apiErrorOf } from '../../../api/api-error'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Strip } from '../../../components/card/strip'
import { Screen } from '../../../components/screen/screen'
import { ConfirmSheet } from '../../../components/sheet/confirm-sheet'
import { QueryView } from '../../../components/state/query-view'
import { PairingCard } from '../../../features/pairing/pairing-card'
import { useAnswer, useMyPairings } from '../../../features/pairing/use-my-pairings'
import { PhoneSheet } from '../../../features/person/phone-sheet'
import { openPage } from '../../../platform/open-page'
import { askSubscribe } from '../../../platform/subscribe'
import { toast } from '../../../platform/toast'

const WHY_PHONE = '看望完没报平安，社工要能打电话找到你。'

const isOpen = ({ state }: MyPairing) => state === 'active' || state === 'paused'
const openVisit = ({ id }: MyPairing) => openPage(`packages/pairing/visit/index?id=${id}`)

const DeclineSheet = ({ pair, onClose }: { pair: MyPairing; onClose: () => void }) => {
  const [why, setWhy] = useState('')
  const answer = useAnswer(onClose, () => undefined)
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title="这次不行也没关系"
      text="社工会另找一位骑手，不影响你别的。"
      reason={{ label: '方便的话说一句为什么（可以不写）', value: why, onInput: setWhy }}
      confirm="这次不行"
      busy={answer.busy}
      note={answer.error ? errorLine(answer.error) : undefined}
      onConfirm={() => answer.send({ pairingId: pair.id, yes: false, why: why.trim() })}
    />
  )
}

/** What to think over before a yes, and the yes, which wants a phone number. */
const Offer = ({ pair, mine }: { pair: MyPairing; mine: MyPairings }) => {
  const [asking, ask] = useState<'phone' | 'decline' | null>(null)
  const answer = useAnswer(
    () => toast('谢谢你，地址和电话看得到了'),
    (error) => apiErrorOf(error).code === 'PHONE_NEEDED' && ask('phone'),
  )
  const failed = answer.error && apiErrorOf(answer.error).code !== 'PHONE_NEEDED'
  const agree = () => answer.send({ pairingId: pair.id, yes: true, why: '' })
  const tap = () => {
    void askSubscribe(mine.templateIds)
    agree()
  }
  const bound = () => {
    ask(null)
    agree()
  }
  return (
    <View className="stack">
      <PairingCard pair={pair} now={mine.now} />
      <Strip tone="plain" icon="shield">
        到了、走了各点一下报平安。不收钱、不推销、不碰存折和卡。随时可以停。
      </Strip>
      <MainButton
        label={`愿意，看望${pair.called ?? '老人'}`}
        busy={answer.busy}
        note={failed ? errorLine(answer.error) : undefined}
        onTap={tap}
      />
      <TextButton label="这次不行" tone="quiet" onTap={() => ask('decline')} />
      <PhoneSheet open={asking === 'phone'} why={WHY_PHONE} onClose={() => ask(null)} onBound={bound} />
      {asking === 'decline' ? <DeclineSheet pair={pair} onClose={() => ask(null)} /> : null}
    </View>
  )
}

const PairingList = ({ mine }: { mine: MyPairings }) => {
  const over = mine.pairings.filter((pair) => !isOpen(pair) && pair.state !== 'offered')
  return (
    <View className="stack">
      {mine.pairings
        .filter(({ state }) => state === 'offered')
        .map((pair) => (
          <Offer key={pair.id} pair={pair} mine={mine} />
        ))}
      {mine.pairings.filter(isOpen).map((pair) => (
        <PairingCard key={pair.id} pair={pair} now={mine.now} onTap={() => openVisit(pair)} />
      ))}
      {over.length > 0 ? <View className="text-note">以前的</View> : null}
      {over.map((pair) => (
        <PairingCard key={pair.id} pair={pair} now={mine.now} />
      ))}
    </View>
  )
}

/** The rider's elders: an offer to answer, those one looks in on, those one looked in on before. */
export default function MyPairingsPage() {
  const query = useMyPairings()
  const [only, ...others] = query.data?.pairings.filter(isOpen) ?? []
  return (
    <Screen
      title="结对看望"
      footer={
        only && others.length === 0 ? (
          <MainButton
            label={only.today?.state === 'there' ? '我要走了，报平安' : `去看${only.called ?? '老人'}`}
            onTap={() => openVisit(only)}
          />
        ) : undefined
      }
    >
      <QueryView
        query={query}
        empty={{
          when: ({ pairings }) => pairings.length === 0,
          text: '还没有结对的老人',
          hint: '想隔几天去看看一位独居老人？跟社工说一声，会帮你牵线。',
          action: { label: '跟社工说', onTap: () => openPage('packages/appeal/ask/index') },
        }}
      >
        {(mine) => <PairingList mine={mine} />}
      </QueryView>
    </Screen>
  )
}
