import type { NewFault } from '../api/faults'
import { useText } from '../text/text-context'
import type { Dictionary } from '../text/zh'

const describe = (fault: NewFault, { faults }: Dictionary): string => {
  if (!('seed' in fault)) return faults.line(faults.kinds[fault.kind], fault.nth, fault.times)
  const kinds = fault.kinds.map((kind) => faults.kinds[kind]).join(faults.or)
  return faults.seeded(kinds, Math.round(fault.rate * 100), fault.seed)
}

/** The faults still to come. */
export const FaultPlan = ({ plan }: { plan: NewFault[] }) => {
  const text = useText()
  return (
    <ul className="faults">
      {plan.map((fault) => (
        <li key={JSON.stringify(fault)} className="fault">
          <b>{fault.function}</b>
          <small>{describe(fault, text)}</small>
        </li>
      ))}
    </ul>
  )
}
