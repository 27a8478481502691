import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MyChild, MyChildcare, PeriodView } from '../../../../domain/childcare/contracts'
import { MainButton } from '../../../components/button/main-button'
import { Screen } from '../../../components/screen/screen'
import { ConfirmSheet } from '../../../components/sheet/confirm-sheet'
import { QueryView } from '../../../components/state/query-view'
import { StateView } from '../../../components/state/state-view'
import { ChildCard } from '../../../features/childcare/child-card'
import { PeriodCard } from '../../../features/childcare/period-card'
import { weekWords } from '../../../features/childcare/period-words'
import { useDecline, useMyChildcare } from '../../../features/childcare/use-childcare'
import { WishSheet } from '../../../features/childcare/wish-sheet'
import { openPage } from '../../../platform/open-page'

const openChild = (id = '') => openPage(`packages/childcare/child/index?id=${id}`)
const openDraw = (id: string) => openPage(`packages/childcare/draw/index?id=${id}`)

type Wishing = { period: PeriodView; child: MyChild }
type Declining = Wishing & { week: string }

type ListsProps = {
  mine: MyChildcare
  onWish: (wishing: Wishing) => void
  onDecline: (declining: Declining) => void
}

const Lists = ({ mine, onWish, onDecline }: ListsProps) => (
  <View className="stack">
    {mine.children.length === 0 ? (
      <StateView state="empty" text="还没登记孩子" hint="登记了就能填假期托管的志愿" />
    ) : null}
    {mine.children.map((child) => (
      <ChildCard key={child.id} child={child} onEdit={() => openChild(child.id)} />
    ))}
    {mine.periods.map((period) => (
      <PeriodCard
        key={period.id}
        period={period}
        family={mine.children}
        now={mine.now}
        onWish={(child) => onWish({ period, child })}
        onDecline={(child, week) => onDecline({ period, child, week })}
        onDraw={() => openDraw(period.id)}
      />
    ))}
    {mine.periods.length === 0 ? <View className="text-soft">下个假期的托管定了就在这里。</View> : null}
  </View>
)

const DeclineSheet = ({ period, child, week, onClose }: Declining & { onClose: () => void }) => {
  const decline = useDecline(onClose)
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title="这一周不去了？"
      text={`${weekWords(period, week)}，名额马上让给下一个，要不回来。`}
      confirm="让给下一个"
      keep="还是去"
      busy={decline.busy}
      onConfirm={() => decline.send({ periodId: period.id, childId: child.id, week })}
    />
  )
}

/** One's children, how their day goes, and the holidays one can wish for. */
export default function MyChildcarePage() {
  const query = useMyChildcare()
  const [wishing, wish] = useState<Wishing | null>(null)
  const [declining, decline] = useState<Declining | null>(null)
  const mine = query.data
  return (
    <Screen
      title="子女托管"
      footer={
        mine ? (
          <MainButton
            label={mine.children.length === 0 ? '登记孩子' : '再登记一个'}
            onTap={() => openChild()}
          />
        ) : undefined
      }
    >
      <QueryView query={query}>
        {(shown) => <Lists mine={shown} onWish={wish} onDecline={decline} />}
      </QueryView>
      {wishing && mine ? (
        <WishSheet {...wishing} templateIds={mine.templateIds} onClose={() => wish(null)} />
      ) : null}
      {declining ? <DeclineSheet {...declining} onClose={() => decline(null)} /> : null}
    </Screen>
  )
}
