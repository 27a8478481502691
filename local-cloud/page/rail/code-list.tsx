import type { Code, Scanned } from '../api/codes'
import { CodePicture } from '../parts/code-picture'
import { Waiting } from '../parts/empty'
import { PickImage } from '../parts/pick-image'
import type { Side } from '../state/chosen-people'
import type { Remote } from '../state/use-remote'
import { useText } from '../text/text-context'

type Props = { codes: Remote<Code[]>; active: Side; wanted: boolean; onScan: (code: Scanned) => void }

/** The codes on walls and doors; a tap holds the active phone in front of one. */
export const CodeList = ({ codes, active, wanted, onScan }: Props) => {
  const text = useText()
  const hint = wanted ? text.scan.wanted : text.codes.hint(text.side[active])
  return (
    <section className="card" aria-labelledby="codes-title" data-wanted={wanted}>
      <h2 id="codes-title">{text.codes.title}</h2>
      <p className="hint">{codes.data?.length === 0 ? text.codes.empty : hint}</p>
      {codes.data === null ? <Waiting remote={codes} /> : null}
      <ul className="codes">
        {(codes.data ?? []).map((code) => (
          <li key={code.id}>
            <button
              type="button"
              className="code"
              title={`${code.page}?scene=${code.scene}`}
              onClick={() => onScan(code)}
            >
              <CodePicture code={code} />
              <small>{code.scene || code.page}</small>
            </button>
          </li>
        ))}
      </ul>
      <PickImage onScan={onScan} />
    </section>
  )
}
