import { listFaults, type NewFault, setFaults } from '../api/faults'
import { Empty, Waiting } from '../parts/empty'
import { Problem } from '../parts/problem'
import { useAnswering } from '../state/use-answering'
import { useRemote } from '../state/use-remote'
import { useText } from '../text/text-context'
import { FaultForm } from './fault-form'
import { FaultPlan } from './fault-plan'

/** Things broken on purpose, and the ones still to come. */
export const FaultsTab = ({ beat }: { beat: number }) => {
  const text = useText()
  const faults = useRemote(listFaults, beat)
  const answering = useAnswering()
  const plan = faults.data ?? []
  const replace = (next: NewFault[]): void =>
    answering.run(async () => {
      await setFaults(next)
      faults.refresh()
    })
  return (
    <div className="stack">
      <p className="hint">{text.faults.intro}</p>
      <FaultForm busy={answering.busy} onAdd={(fault) => replace([...plan, fault])} />
      <Problem text={answering.problem} />
      <section>
        <div className="summary">
          <h3>{text.faults.active}</h3>
          <button
            type="button"
            className="text-button"
            disabled={plan.length === 0}
            onClick={() => replace([])}
          >
            {text.faults.clear}
          </button>
        </div>
        {faults.data === null ? <Waiting remote={faults} /> : null}
        {faults.data?.length === 0 ? <Empty text={text.faults.none} /> : null}
        <FaultPlan plan={plan} />
      </section>
    </div>
  )
}
