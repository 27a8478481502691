import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { DrawView } from '../../../domain/childcare/contracts'
import { sayMoment } from '../../../domain/say-day'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { Strip } from '../../components/card/strip'
import { checkDraw } from './check-draw'
import './draw-view.scss'
import { spanWords, weekWords } from './period-words'

const FIRST = 20

const Tickets = ({ tickets, mine }: { tickets: readonly string[]; mine: readonly string[] }) => (
  <View className="tickets">
    {tickets.map((ticket, index) => (
      <View key={ticket} className={`ticket ${mine.includes(ticket) ? 'ticket-mine' : ''}`}>
        {index + 1}. {ticket}
        {mine.includes(ticket) ? '（我家）' : ''}
      </View>
    ))}
  </View>
)

const How = ({ view }: { view: DrawView }) => (
  <Card>
    <View className="stack">
      <Text className="text-lead">怎么抽才公平</Text>
      <View>开始填志愿前，抽签用的种子就定好了，先公布它的指纹（SHA-256）：</View>
      <View className="draw-code">{view.period.commitment}</View>
      <View>
        抽签时公布种子本身。每个编号和种子合在一起算一个指纹，从小到大就是顺序；先每家一周，再轮第二周。指纹改不了，填得早晚、认识谁都没用。
      </View>
      {view.seed ? (
        <View>
          <View className="text-note">公布的种子</View>
          <View className="draw-code">{view.seed}</View>
        </View>
      ) : null}
    </View>
  </Card>
)

const Check = ({ view }: { view: DrawView }) => {
  const [right, setRight] = useState<boolean | null>(null)
  if (right === null) {
    return <TextButton label="用我的手机算一遍" onTap={() => setRight(checkDraw(view))} />
  }
  return right ? (
    <Strip tone="open" icon="check">
      算过了：种子和先前公布的指纹对得上，{view.entries.length} 个编号的顺序一个不差。
    </Strip>
  ) : (
    <Strip tone="danger" icon="warning" role="alert">
      对不上！请截图告诉社工。
    </Strip>
  )
}

const Order = ({ view }: { view: DrawView }) => {
  const [all, showAll] = useState(false)
  const shown = all ? view.order : view.order.slice(0, FIRST)
  return (
    <Card>
      <View className="stack">
        <Text className="text-lead">抽出来的顺序</Text>
        <Tickets tickets={shown} mine={view.mine} />
        {shown.length < view.order.length ? (
          <TextButton label={`看全部 ${view.order.length} 个`} tone="quiet" onTap={() => showAll(true)} />
        ) : null}
      </View>
    </Card>
  )
}

/** A draw from the promise to the last place, with tickets instead of names; anybody may compute it again. */
export const DrawDetails = ({ view, today }: { view: DrawView; today: string }) => (
  <View className="stack">
    <View className="text-soft">
      {spanWords(view.period)}
      {view.drawnAt ? ` · ${sayMoment(view.drawnAt, today)} ${view.drawnBy ?? ''}抽的签` : ' · 还没抽'}
    </View>
    {view.seed ? <Check view={view} /> : null}
    <How view={view} />
    {view.seed ? <Order view={view} /> : null}
    {view.seed
      ? view.period.weeks.map(({ id, places }) => (
          <Card key={id}>
            <View className="stack">
              <Text className="text-lead">{weekWords(view.period, id)}</Text>
              <View className="text-note">
                {places} 个名额，有了 {view.placed[id]?.length ?? 0} 个，候补 {view.reserve[id]?.length ?? 0}{' '}
                个
              </View>
              <Tickets tickets={(view.placed[id] ?? []).slice(0, FIRST)} mine={view.mine} />
              {view.reserve[id]?.length ? (
                <View>
                  <View className="text-note">候补，按顺序</View>
                  <Tickets tickets={view.reserve[id].slice(0, FIRST)} mine={view.mine} />
                </View>
              ) : null}
            </View>
          </Card>
        ))
      : null}
  </View>
)
