import type { NewFault } from '../api/faults'
import { useText } from '../text/text-context'

/** The faults still to come. */
export const FaultPlan = ({ plan }: { plan: NewFault[] }) => {
  const text = useText()
  return (
    <ul className="faults">
      {plan.map((fault) => (
        <li key={JSON.stringify(fault)} className="fault">
          <b>{fault.function}</b>
          <small>{text.faults.line(text.faults.kinds[fault.kind], fault.nth, fault.times)}</small>
        </li>
      ))}
    </ul>
  )
}
