import { askDoctor, type Broken } from '../api/doctor'
import { Waiting } from '../parts/empty'
import { Icon } from '../parts/icon'
import { JsonView } from '../parts/json-view'
import { useRemote } from '../state/use-remote'
import { useText } from '../text/text-context'

/** What should always be true of the data, and what of it is not. */
export const DoctorTab = () => {
  const text = useText()
  const report = useRemote(askDoctor)
  if (report.data === null) return <Waiting remote={report} />
  const { ok, checked, broken } = report.data
  const verdict = ok ? text.doctor.well(checked) : text.doctor.ill(broken.length, checked)
  return (
    <div className="stack">
      <section className="verdict" data-ok={ok}>
        <Icon name={ok ? 'shield' : 'bell'} size={28} />
        <h3 role="status">{checked === 0 ? text.doctor.none : verdict}</h3>
        <p>{text.doctor.intro}</p>
        <button type="button" className="button button-small" onClick={report.refresh}>
          {text.doctor.run}
        </button>
      </section>
      <ul className="messages">
        {broken.map((one) => (
          <BrokenCard key={one.name} broken={one} />
        ))}
      </ul>
    </div>
  )
}

const BrokenCard = ({ broken }: { broken: Broken }) => {
  const text = useText()
  const { name, says, collection, afterRepair, rows, more, error } = broken
  return (
    <li className="message">
      <span className="message-head">
        <strong>{says}</strong>
        {error === undefined ? (
          <em className={afterRepair ? 'tag tag-soon' : 'tag tag-danger'}>
            {text.doctor.rows(rows.length, more)}
          </em>
        ) : null}
      </span>
      <small className="mono">
        {collection} · {name}
        {afterRepair ? ` · ${text.doctor.later}` : ''}
      </small>
      {error === undefined ? null : <p className="problem">{text.doctor.failed(error)}</p>}
      {rows.length === 0 ? null : <JsonView value={rows} />}
    </li>
  )
}
