import { type FormEvent, useState } from 'react'
import type { StoredDocument } from '../api/collections'
import { Problem } from '../parts/problem'
import { readDocument } from '../state/read-document'
import { useAnswering } from '../state/use-answering'
import { useText } from '../text/text-context'

type Props = {
  /** The document as it was read; null for a new one. */
  was: StoredDocument | null
  onSave: (document: StoredDocument) => Promise<void>
  onCancel: () => void
}

const BLANK = '{\n  \n}'

/** A document as JSON, to be changed by hand; nothing is sent before it is JSON. */
export const DocumentEditor = ({ was, onSave, onCancel }: Props) => {
  const text = useText()
  const answering = useAnswering()
  const [typed, setTyped] = useState(() => (was === null ? BLANK : JSON.stringify(was, null, 2)))
  const save = (event: FormEvent): void => {
    event.preventDefault()
    answering.run(async () => onSave(readDocument(typed, text, was)))
  }
  return (
    <form className="editor" onSubmit={save}>
      <textarea
        className="field json"
        aria-label={text.data.document}
        spellCheck={false}
        rows={Math.min(Math.max(typed.split('\n').length, 4), 22)}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Problem text={answering.problem} />
      <div className="row-end">
        <button type="button" className="text-button" onClick={onCancel}>
          {text.cancel}
        </button>
        <button type="submit" className="button button-main button-small" disabled={answering.busy}>
          {text.save}
        </button>
      </div>
    </form>
  )
}
