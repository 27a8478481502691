import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReadingView } from '../../../../domain/clinic/reading-schema'
import { sayReading } from '../../../../domain/clinic/say-reading'
import type { MyHealth } from '../../../../domain/clinic/schema'
import { dayOf } from '../../../../domain/time'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { MenuRow } from '../../../components/card/menu-row'
import { Strip } from '../../../components/card/strip'
import { Screen } from '../../../components/screen/screen'
import { ConfirmSheet } from '../../../components/sheet/confirm-sheet'
import { QueryView } from '../../../components/state/query-view'
import { StateView } from '../../../components/state/state-view'
import { ConsentView } from '../../../features/clinic/consent-view'
import { NextClinicRow } from '../../../features/clinic/next-clinic-row'
import { NoteCard } from '../../../features/clinic/note-card'
import { ReadingList } from '../../../features/clinic/reading-list'
import { ReadingSheet } from '../../../features/clinic/reading-sheet'
import { RecordView } from '../../../features/clinic/record-view'
import {
  useAddReading,
  useConsent,
  useMyHealth,
  useStrikeReading,
} from '../../../features/clinic/use-my-health'
import { WithdrawSheet } from '../../../features/clinic/withdraw-sheet'
import { openPage } from '../../../platform/open-page'

const sayReaders = (readers: MyHealth['readers']): string => {
  const names = [...new Set(readers.map(({ byName }) => byName))]
  return names.length === 0 ? '还没有人看过' : `${names.join('、')}看过`
}

type RecordProps = {
  mine: MyHealth
  onStrike: (reading: ReadingView) => void
  onWithdraw: () => void
}

const MyRecord = ({ mine, onStrike, onWithdraw }: RecordProps) => {
  const today = dayOf(mine.now)
  return (
    <View className="stack">
      {mine.readings.length === 0 ? (
        <StateView state="empty" text="还没有记过数" hint="量了血压、血糖就来记一笔，三下就好" />
      ) : null}
      <RecordView readings={mine.readings} advice={mine.advice} today={today} />
      {mine.nextClinic ? <NextClinicRow clinic={mine.nextClinic} now={mine.now} /> : null}
      <NoteCard notes={mine.notes} today={today} />
      {mine.readings.length > 0 ? (
        <ReadingList readings={mine.readings} today={today} onStrike={onStrike} />
      ) : null}
      <Card>
        <MenuRow
          icon="key"
          title="谁看过我的记录"
          text={sayReaders(mine.readers)}
          onTap={() => openPage('packages/mine/readers/index')}
        />
        <MenuRow icon="shield" title="撤回同意、删除" text="撤回后医生马上看不到" onTap={onWithdraw} />
      </Card>
    </View>
  )
}

const Closed = ({ mine, onErase }: { mine: MyHealth; onErase: () => void }) => (
  <View className="stack">
    {mine.state === 'withdrawn' ? (
      <Strip tone="plain" icon="shield">
        你撤回了同意，医生看不到了。{mine.hasData ? '以前的数还在，只有你看得到。' : '里面已经没有数了。'}
      </Strip>
    ) : null}
    <ConsentView consent={mine.consent} />
    {mine.hasData ? <TextButton label="把以前的数都删掉" tone="danger" onTap={onErase} /> : null}
  </View>
)

const StrikeSheet = ({ reading, onClose }: { reading: ReadingView; onClose: () => void }) => {
  const strike = useStrikeReading(onClose)
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title="这个数记错了？"
      text={`${sayReading(reading.reading)}，划掉就不算了。`}
      confirm="划掉它"
      busy={strike.busy}
      onConfirm={() => strike.send({ readingId: reading.id })}
    />
  )
}

const AddSheet = ({ mine, onClose }: { mine: MyHealth; onClose: () => void }) => (
  <ReadingSheet
    latest={mine.latest}
    kind={mine.readings[0]?.reading.kind ?? 'pressure'}
    saving={useAddReading(onClose)}
    onClose={onClose}
  />
)

/** One's own health record: agree first, then numbers in three taps, the trend, and what to do. */
export default function HealthRecord() {
  const query = useMyHealth()
  const consent = useConsent()
  const [sheet, open] = useState<'add' | 'withdraw' | null>(null)
  const [wrong, strike] = useState<ReadingView | null>(null)
  const mine = query.data
  const close = () => open(null)
  const footer =
    mine === undefined ? undefined : mine.state === 'open' ? (
      <MainButton label="记一个数" onTap={() => open('add')} />
    ) : (
      <MainButton
        label="同意，建档案"
        busy={consent.busy}
        note={consent.error ? errorLine(consent.error) : undefined}
        onTap={() => consent.send({ version: mine.consent.version })}
      />
    )
  return (
    <Screen title="健康档案" footer={footer}>
      <QueryView query={query}>
        {(shown) =>
          shown.state === 'open' ? (
            <MyRecord mine={shown} onStrike={strike} onWithdraw={() => open('withdraw')} />
          ) : (
            <Closed mine={shown} onErase={() => open('withdraw')} />
          )
        }
      </QueryView>
      {sheet === 'add' && mine ? <AddSheet mine={mine} onClose={close} /> : null}
      {sheet === 'withdraw' && mine ? (
        <WithdrawSheet withdrawn={mine.state === 'withdrawn'} onClose={close} />
      ) : null}
      {wrong ? <StrikeSheet reading={wrong} onClose={() => strike(null)} /> : null}
    </Screen>
  )
}
