import { listCodes } from './api/codes'
import { listMessages } from './api/outbox'
import { listPeople } from './api/people'
import { listTemplates } from './api/subscriptions'
import { HeadBar } from './head-bar'
import { Panel } from './panel/panel'
import { Phones } from './phone/phones'
import { PhoneChoice } from './phone-choice'
import { Rail } from './rail/rail'
import { useBanners } from './state/use-banners'
import { useCalls } from './state/use-calls'
import { useClock } from './state/use-clock'
import { useDesk } from './state/use-desk'
import { useNarrow } from './state/use-narrow'
import { useRemote } from './state/use-remote'

/** The page: people and codes, phones, and the cloud behind them. */
export const App = ({ language }: { language: string }) => {
  const narrow = useNarrow()
  const feed = useCalls()
  const clock = useClock(feed.beat)
  const people = useRemote(listPeople, feed.beat)
  const codes = useRemote(listCodes, feed.beat)
  const messages = useRemote(listMessages, feed.beat)
  const templates = useRemote(listTemplates).data ?? []
  const banners = useBanners(messages.data)
  const desk = useDesk(people.data)
  /** Phones are picked up again in the new time, so that nothing on them is of the old one. */
  const travel = async (now: number | null): Promise<void> => {
    await clock.travel(now)
    for (const phone of desk.phones) phone.refresh()
  }
  const around = { clock, templates, banners, codes: codes.data ?? [] }
  return (
    <>
      <HeadBar feed={feed} clock={clock}>
        <PhoneChoice desk={desk} narrow={narrow} />
      </HeadBar>
      <Rail desk={desk} people={people} codes={codes} />
      <Phones desk={desk} narrow={narrow} beat={feed.beat} {...around} />
      <Panel
        feed={feed}
        messages={messages}
        templates={templates}
        clock={{ ...clock, travel }}
        phones={desk.phones}
        nameOf={(openid) => desk.personOf(openid).name}
        language={language}
      />
    </>
  )
}
