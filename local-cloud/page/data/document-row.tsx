import { useState } from 'react'
import { changeDocument, removeDocument, type StoredDocument } from '../api/collections'
import { ConfirmButton } from '../parts/confirm-button'
import { JsonView } from '../parts/json-view'
import { Problem } from '../parts/problem'
import { useAnswering } from '../state/use-answering'
import { useText } from '../text/text-context'
import { DocumentEditor } from './document-editor'

type Props = { name: string; document: StoredDocument; onChanged: () => void }

/** An id as one reads it: text as it is, anything else as JSON. */
const sayId = (id: unknown): string => (typeof id === 'string' ? id : JSON.stringify(id))

/** One document: its id, opened its JSON, with the ways to change it. */
export const DocumentRow = ({ name, document, onChanged }: Props) => {
  const text = useText()
  const answering = useAnswering()
  const [editing, setEditing] = useState(false)
  const remove = (): void =>
    answering.run(async () => {
      await removeDocument(name, document)
      onChanged()
    })
  const save = async (next: StoredDocument): Promise<void> => {
    await changeDocument(name, next, document)
    setEditing(false)
    onChanged()
  }
  return (
    <details>
      <summary>{sayId(document._id)}</summary>
      {editing ? (
        <DocumentEditor was={document} onSave={save} onCancel={() => setEditing(false)} />
      ) : (
        <>
          <JsonView value={document} />
          <Problem text={answering.problem} />
          <div className="row-end">
            <ConfirmButton
              label={text.data.remove}
              sure={text.data.removeSure}
              disabled={answering.busy}
              onConfirm={remove}
            />
            <button type="button" className="button button-small" onClick={() => setEditing(true)}>
              {text.data.edit}
            </button>
          </div>
        </>
      )}
    </details>
  )
}
