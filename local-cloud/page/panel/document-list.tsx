import { useCallback, useState } from 'react'
import { readDocuments } from '../api/collections'
import { Empty, Waiting } from '../parts/empty'
import { Icon } from '../parts/icon'
import { IconButton } from '../parts/icon-button'
import { JsonView } from '../parts/json-view'
import { useRemote } from '../state/use-remote'
import { useText } from '../text/text-context'
import { Pager } from './pager'

const PAGE = 20

/** One collection's documents, twenty at a time, read only. */
export const DocumentList = ({ name, beat, onBack }: { name: string; beat: number; onBack: () => void }) => {
  const text = useText()
  const [skip, setSkip] = useState(0)
  const load = useCallback(() => readDocuments(name, skip, PAGE), [name, skip])
  const page = useRemote(load, beat)
  const shown = page.data?.documents ?? []
  return (
    <>
      <div className="summary">
        <button type="button" className="text-button" onClick={onBack}>
          <Icon name="back" size={16} /> {text.data.back}
        </button>
        <b className="mono">{name}</b>
        <IconButton icon="reload" label={text.data.refresh} onTap={page.refresh} />
      </div>
      {page.data === null || page.error !== null ? <Waiting remote={page} /> : null}
      {page.data !== null && shown.length === 0 ? <Empty text={text.data.none} /> : null}
      <ol className="documents">
        {shown.map((document) => (
          <li key={String(document._id)}>
            <details>
              <summary>{String(document._id)}</summary>
              <JsonView value={document} />
            </details>
          </li>
        ))}
      </ol>
      <Pager skip={skip} shown={shown.length} total={page.data?.total ?? 0} size={PAGE} onSkip={setSkip} />
    </>
  )
}
