import { useState } from 'react'
import type { Message } from '../api/outbox'
import type { Template } from '../api/subscriptions'
import { DataTab } from '../data/data-tab'
import { Tabs } from '../parts/tabs'
import type { CallsState } from '../state/use-calls'
import type { ClockState } from '../state/use-clock'
import type { Phone } from '../state/use-phone'
import type { Remote } from '../state/use-remote'
import { useText } from '../text/text-context'
import { CallsTab } from './calls-tab'
import { DoctorTab } from './doctor-tab'
import { FaultsTab } from './faults-tab'
import { MessagesTab } from './messages-tab'
import { TimeTab } from './time-tab'

const TABS = ['calls', 'messages', 'time', 'data', 'doctor', 'faults'] as const
type TabId = (typeof TABS)[number]

type PanelProps = {
  feed: CallsState
  messages: Remote<Message[]>
  templates: Template[]
  clock: ClockState
  phones: Phone[]
  nameOf: (openid: string) => string
  language: string
}

/** What happens in the cloud behind the phones. */
export const Panel = (props: PanelProps) => {
  const text = useText()
  const [tab, setTab] = useState<TabId>('calls')
  const tabs = TABS.map((id) => ({ id, label: text.tabs[id] }))
  return (
    <section className="panel card">
      <Tabs label={text.tabs.label} tabs={tabs} value={tab} onChange={setTab} />
      <div className="tab-panel" id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'calls' ? <CallsTab calls={props.feed.calls} nameOf={props.nameOf} /> : null}
        {tab === 'messages' ? (
          <MessagesTab
            messages={props.messages}
            templates={props.templates}
            phones={props.phones}
            nameOf={props.nameOf}
          />
        ) : null}
        {tab === 'time' ? <TimeTab clock={props.clock} language={props.language} /> : null}
        {tab === 'data' ? <DataTab beat={props.feed.beat} /> : null}
        {tab === 'doctor' ? <DoctorTab /> : null}
        {tab === 'faults' ? <FaultsTab beat={props.feed.beat} /> : null}
      </div>
    </section>
  )
}
