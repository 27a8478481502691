import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MyParty } from '../../../../domain/party/schema'
import { sayMoment } from '../../../../domain/say-day'
import { dayOf } from '../../../../domain/time'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { Strip } from '../../../components/card/strip'
import { Screen } from '../../../components/screen/screen'
import { ConfirmSheet } from '../../../components/sheet/confirm-sheet'
import { QueryView } from '../../../components/state/query-view'
import { ChannelCard } from '../../../features/party/channel-card'
import { CheckInSheet } from '../../../features/party/check-in-sheet'
import { STATE_WORDS } from '../../../features/party/party-words'
import { useMyParty, useWithdraw } from '../../../features/party/use-party'

const MAY_HAND_IN: readonly MyParty['state'][] = ['none', 'asked', 'refused', 'withdrawn']

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <Card>
      <View className="text-lead">{title}</View>
      {lines.map((line) => (
        <View key={line}>· {line}</View>
      ))}
    </Card>
  )

const Leaving = ({ erase, onClose }: { erase: boolean; onClose: () => void }) => {
  const withdraw = useWithdraw(onClose)
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title={erase ? '撤回，并把内容都删掉？' : '撤回报到？'}
      text={erase ? '删掉就找不回来了。想来的时候再报到就好。' : '撤回后审核人就看不到了。'}
      confirm={erase ? '撤回并删掉' : '撤回'}
      busy={withdraw.busy}
      note={withdraw.error ? errorLine(withdraw.error) : undefined}
      onConfirm={() => withdraw.send({ erase })}
    />
  )
}

const Body = ({ mine, onLeave }: { mine: MyParty; onLeave: (erase: boolean) => void }) => (
  <View className="stack">
    <View className="text-title">{STATE_WORDS[mine.state]}</View>
    {mine.said ? (
      <Strip tone="soon" icon="chat">
        {mine.said}
      </Strip>
    ) : null}
    <ChannelCard channel={mine.channel} now={mine.now} />
    <Lines title="接下来" lines={mine.missing} />
    <Lines title="要带的" lines={mine.bring} />
    <Lines title={mine.consent.title} lines={mine.consent.lines} />
    <Lines
      title="谁看过"
      lines={mine.readers.map(({ at, byName }) => `${sayMoment(at, dayOf(mine.now))} ${byName}`)}
    />
    {mine.card ? (
      <View>
        {mine.state === 'withdrawn' ? null : (
          <TextButton label="撤回" tone="quiet" onTap={() => onLeave(false)} />
        )}
        <TextButton label="撤回并删掉" tone="danger" onTap={() => onLeave(true)} />
      </View>
    ) : null}
  </View>
)

/** A floating member's own page: check in, see how far it is, take it back. */
export default function CheckInPage() {
  const query = useMyParty()
  const [isOpen, open] = useState(false)
  const [leaving, leave] = useState<boolean | null>(null)
  const mine = query.data
  const mayHandIn = mine !== undefined && MAY_HAND_IN.includes(mine.state)
  return (
    <Screen footer={mayHandIn ? <MainButton label="我来报到" onTap={() => open(true)} /> : undefined}>
      <QueryView query={query}>{(shown) => <Body mine={shown} onLeave={leave} />}</QueryView>
      {isOpen && mine ? <CheckInSheet mine={mine} onClose={() => open(false)} /> : null}
      {leaving === null ? null : <Leaving erase={leaving} onClose={() => leave(null)} />}
    </Screen>
  )
}
