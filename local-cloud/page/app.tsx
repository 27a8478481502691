import { useState } from 'react'
import { listCodes } from './api/codes'
import { listMessages } from './api/outbox'
import { listPeople, type Person } from './api/people'
import { listTemplates } from './api/subscriptions'
import { HeadBar } from './head-bar'
import { Panel } from './panel/panel'
import { PhoneCount, PhoneSide } from './parts/phone-switch'
import { PhoneView } from './phone/phone-view'
import { CodeList } from './rail/code-list'
import { PeopleList } from './rail/people-list'
import { Stage } from './stage'
import type { Side } from './state/chosen-people'
import { scanInto } from './state/scan-into'
import { useBanners } from './state/use-banners'
import { useCalls } from './state/use-calls'
import { useClock } from './state/use-clock'
import { useHolders } from './state/use-holders'
import { useNarrow } from './state/use-narrow'
import { usePhone } from './state/use-phone'
import { useRemote } from './state/use-remote'
import { useText } from './text/text-context'

/** The page: people and codes, phones, and the cloud behind them. */
export const App = ({ language }: { language: string }) => {
  const text = useText()
  const narrow = useNarrow()
  const feed = useCalls()
  const clock = useClock(feed.beat)
  const people = useRemote(listPeople, feed.beat)
  const codes = useRemote(listCodes, feed.beat)
  const messages = useRemote(listMessages, feed.beat)
  const templates = useRemote(listTemplates)
  const banners = useBanners(messages.data)
  const holders = useHolders(people.data)
  const left = usePhone('left', holders.left)
  const right = usePhone('right', holders.right)
  const [chosen, setActive] = useState<Side>('left')

  const phones = holders.right === null ? [left] : [left, right]
  const active = phones.find((phone) => phone.side === chosen) ?? left
  const personOf = (openid: string | null): Person =>
    people.data?.find((person) => person.openid === openid) ?? {
      openid: openid ?? '',
      name: text.people.unknown,
    }
  /** Phones are picked up again in the new time, so that nothing on them is of the old one. */
  const travel = async (now: number | null): Promise<void> => {
    await clock.travel(now)
    for (const phone of phones) phone.refresh()
  }
  const showPhones = (count: 1 | 2): void => {
    const other = people.data?.find((person) => person.openid !== holders.left)
    if (count === 1) holders.give('right', null)
    else if (holders.right === null) holders.give('right', other?.openid ?? holders.left)
  }
  return (
    <>
      <HeadBar feed={feed} clock={clock}>
        {narrow && phones.length === 2 ? (
          <PhoneSide
            people={{ left: personOf(left.openid), right: personOf(right.openid) }}
            side={active.side}
            onSide={setActive}
          />
        ) : (
          <PhoneCount count={phones.length === 1 ? 1 : 2} onCount={showPhones} />
        )}
      </HeadBar>
      <aside className="rail">
        <PeopleList people={people} holders={holders} active={active.side} />
        <CodeList
          codes={codes}
          active={active.side}
          wanted={active.asks.some((ask) => ask.ask === 'scan')}
          onScan={(code) => scanInto(active, code)}
        />
      </aside>
      <Stage count={narrow ? 1 : phones.length} beat={feed.beat}>
        {phones.map((phone) => (
          <PhoneView
            key={phone.side}
            phone={phone}
            person={personOf(phone.openid)}
            active={phone === active}
            alone={narrow || phones.length === 1}
            clock={clock}
            codes={codes.data ?? []}
            templates={templates.data ?? []}
            banners={banners}
            onActive={() => setActive(phone.side)}
          />
        ))}
      </Stage>
      <Panel
        feed={feed}
        messages={messages}
        templates={templates.data ?? []}
        clock={{ ...clock, travel }}
        phones={phones}
        nameOf={(openid) => personOf(openid).name}
        language={language}
      />
    </>
  )
}
