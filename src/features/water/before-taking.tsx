import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { Screen } from '../../components/screen/screen'
import { QueryView } from '../../components/state/query-view'
import { openPage } from '../../platform/open-page'
import { decideWater, othersWithWater, sayMoreWithPhone } from './decide-water'
import { FreezerScreen } from './freezer-screen'
import type { useFreezer } from './use-freezer'
import type { useTakeWater } from './use-take-water'

type BeforeTakingProps = {
  query: ReturnType<typeof useFreezer>
  taking: ReturnType<typeof useTakeWater>
  onAskPhone: () => void
  onLeave: () => void
}

const Action = ({ query, taking, onAskPhone, onLeave }: BeforeTakingProps) => {
  const view = query.data
  if (!view) return null
  const state = decideWater(view)
  const more = sayMoreWithPhone(view.me)
  if (state === 'take') {
    const take = () => taking.send({ freezerId: view.freezer.id })
    const note = taking.error ? errorLine(taking.error) : undefined
    return <MainButton label="拿一瓶" busy={taking.busy} onTap={take} note={note} />
  }
  if (state === 'limit' && more) return <MainButton label={more} onTap={onAskPhone} />
  const [nearest] = state === 'limit' ? [] : othersWithWater(view.others)
  if (nearest) {
    const go = () => openPage(`pages/scan/index?freezerId=${nearest.id}`)
    return <MainButton label={`去${nearest.name}，还剩 ${nearest.stock} 瓶`} onTap={go} />
  }
  return <MainButton label="回首页" onTap={onLeave} />
}

/** Standing before the freezer: what is there, and the one thing to do. */
export const BeforeTaking = (props: BeforeTakingProps) => (
  <Screen footer={<Action {...props} />}>
    <QueryView query={props.query}>
      {(view) => <FreezerScreen view={view} onAskPhone={props.onAskPhone} />}
    </QueryView>
  </Screen>
)
