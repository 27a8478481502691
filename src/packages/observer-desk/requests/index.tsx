import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ObserverView } from '../../../../domain/observer/schema'
import { sayDay } from '../../../../domain/say-day'
import { dayOf, type Instant } from '../../../../domain/time'
import { errorLine } from '../../../api/error-texts'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { Strip } from '../../../components/card/strip'
import { Tag } from '../../../components/card/tag'
import { Screen } from '../../../components/screen/screen'
import { ConfirmSheet } from '../../../components/sheet/confirm-sheet'
import { QueryView } from '../../../components/state/query-view'
import { useObserverSteps, useObservers } from '../../../features/observer/use-observer'

type RowProps = { observer: ObserverView; now: Instant; onAdmit: () => void; onDismiss: () => void }

const Row = ({ observer, now, onAdmit, onDismiss }: RowProps) => {
  const isAsking = observer.state === 'asked'
  return (
    <Card>
      <View className="row-apart">
        <View className="grow">
          <View className="text-lead">{observer.alias}</View>
          <View className="text-note">
            {observer.name}，{sayDay(dayOf(observer.at), dayOf(now))}
            {isAsking ? '提的' : '开始'}
          </View>
        </View>
        <Tag tone={isAsking ? 'soon' : 'open'} text={isAsking ? '等同意' : '在照看'} />
      </View>
      <View className="row">
        {isAsking ? <TextButton label="同意" onTap={onAdmit} /> : null}
        <TextButton label={isAsking ? '不同意' : '不再照看'} tone="danger" onTap={onDismiss} />
      </View>
    </Card>
  )
}

/** Who asks to look after a grid, and who does; by alias alone. */
export default function ObserverRequests() {
  const query = useObservers()
  const [leaving, dismissing] = useState<ObserverView | null>(null)
  const { admit, dismiss } = useObserverSteps(() => dismissing(null))
  return (
    <Screen>
      <View className="stack">
        {admit.error ? (
          <Strip tone="plain" icon="warning" role="alert">
            {errorLine(admit.error)}
          </Strip>
        ) : null}
        <QueryView
          query={query}
          empty={{
            when: ({ observers }) => observers.length === 0,
            text: '还没有人要照看网格',
            hint: '骑手在“网格和观察员”里提',
          }}
        >
          {({ observers, now }) => (
            <View className="stack">
              {observers.map((observer) => (
                <Row
                  key={observer.id}
                  observer={observer}
                  now={now}
                  onAdmit={() => admit.send({ observerId: observer.id })}
                  onDismiss={() => dismissing(observer)}
                />
              ))}
            </View>
          )}
        </QueryView>
      </View>
      {leaving ? (
        <ConfirmSheet
          open
          onClose={() => dismissing(null)}
          title={`${leaving.alias}不照看${leaving.name}？`}
          text="以后不能再确认“真的解决了”。"
          confirm="对"
          busy={dismiss.busy}
          note={dismiss.error ? errorLine(dismiss.error) : undefined}
          onConfirm={() => dismiss.send({ observerId: leaving.id })}
        />
      ) : null}
    </Screen>
  )
}
