import type { Code } from '../api/codes'
import type { Person } from '../api/people'
import { scanInto } from '../state/scan-into'
import type { Desk } from '../state/use-desk'
import type { Remote } from '../state/use-remote'
import { CodeList } from './code-list'
import { PeopleList } from './people-list'

type Props = { desk: Desk; people: Remote<Person[]>; codes: Remote<Code[]> }

/** What a hand reaches for: people to hand a phone to, codes to hold it in front of. */
export const Rail = ({ desk, people, codes }: Props) => {
  const { active, holders } = desk
  return (
    <aside className="rail">
      <PeopleList people={people} holders={holders} active={active.side} />
      <CodeList
        codes={codes}
        active={active.side}
        wanted={active.asks.some((ask) => ask.ask === 'scan')}
        onScan={(code) => scanInto(active, code)}
      />
    </aside>
  )
}
