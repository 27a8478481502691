import { listFaults, type NewFault, setFaults } from '../api/faults'
import { Empty, Waiting } from '../parts/empty'
import { useAnswering } from '../state/use-answering'
import { useRemote } from '../state/use-remote'
import { useText } from '../text/text-context'
import { FaultForm } from './fault-form'

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
      {answering.problem === null ? null : (
        <p className="problem" role="alert">
          {answering.problem}
        </p>
      )}
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
        <ul className="faults">
          {plan.map((fault) => (
            <li key={JSON.stringify(fault)} className="fault">
              <b>{fault.function}</b>
              <small>{text.faults.line(text.faults.kinds[fault.kind], fault.nth, fault.times)}</small>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
