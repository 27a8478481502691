import { useCallback, useState } from 'react'
import { addDocument, readDocuments, type StoredDocument } from '../api/collections'
import { Empty, Waiting } from '../parts/empty'
import { Icon } from '../parts/icon'
import { IconButton } from '../parts/icon-button'
import { fieldsOf } from '../state/document-filter'
import { useRemote } from '../state/use-remote'
import { useText } from '../text/text-context'
import { DocumentEditor } from './document-editor'
import { DocumentFilter } from './document-filter'
import { DocumentRow } from './document-row'
import { Pager } from './pager'

const PAGE = 20

type Props = { name: string; beat: number; onBack: () => void }

/** One collection's documents, twenty at a time: to look through, filter, change, add and delete. */
export const DocumentList = ({ name, beat, onBack }: Props) => {
  const text = useText()
  const [{ where, skip }, show] = useState({ where: '', skip: 0 })
  const [adding, setAdding] = useState(false)
  const load = useCallback(() => readDocuments(name, { where, skip, limit: PAGE }), [name, where, skip])
  const page = useRemote(load, beat)
  const shown = page.data?.documents ?? []
  const add = async (document: StoredDocument): Promise<void> => {
    await addDocument(name, document)
    setAdding(false)
    page.refresh()
  }
  return (
    <>
      <div className="summary">
        <button type="button" className="text-button" onClick={onBack}>
          <Icon name="back" size={16} /> {text.data.back}
        </button>
        <b className="mono">{name}</b>
        <span>
          <IconButton icon="add" label={text.data.add} onTap={() => setAdding(true)} />
          <IconButton icon="reload" label={text.data.refresh} onTap={page.refresh} />
        </span>
      </div>
      {adding ? <DocumentEditor was={null} onSave={add} onCancel={() => setAdding(false)} /> : null}
      <DocumentFilter
        fields={fieldsOf(shown)}
        where={where}
        onFilter={(next) => show({ where: next, skip: 0 })}
      />
      {page.data === null || page.error !== null ? <Waiting remote={page} /> : null}
      {page.data !== null && shown.length === 0 ? (
        <Empty text={where === '' ? text.data.none : text.data.noneMatch} />
      ) : null}
      <ol className="documents">
        {shown.map((document) => (
          <li key={JSON.stringify(document._id)}>
            <DocumentRow name={name} document={document} onChanged={page.refresh} />
          </li>
        ))}
      </ol>
      <Pager
        skip={skip}
        shown={shown.length}
        total={page.data?.total ?? 0}
        size={PAGE}
        onSkip={(next) => show({ where, skip: next })}
      />
    </>
  )
}
