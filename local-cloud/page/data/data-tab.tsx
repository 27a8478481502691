import { useState } from 'react'
import { Segments } from '../parts/segments'
import { useText } from '../text/text-context'
import { CollectionList } from './collection-list'
import { DocumentList } from './document-list'
import { FileList } from './file-list'
import { SnapshotList } from './snapshot-list'

const KINDS = ['collections', 'files', 'snapshots'] as const
type Kind = (typeof KINDS)[number]

/** Everything that is kept: documents, files, and snapshots of it all. */
export const DataTab = ({ beat }: { beat: number }) => {
  const text = useText()
  const [kind, setKind] = useState<Kind>('collections')
  const [chosen, setChosen] = useState<string | null>(null)
  if (chosen !== null) return <DocumentList name={chosen} beat={beat} onBack={() => setChosen(null)} />
  return (
    <>
      <div className="summary">
        <Segments
          label={text.tabs.data}
          value={kind}
          onChange={setKind}
          segments={KINDS.map((value) => ({ value, label: text.data.kinds[value] }))}
        />
      </div>
      {kind === 'collections' ? <CollectionList beat={beat} onChoose={setChosen} /> : null}
      {kind === 'files' ? <FileList beat={beat} /> : null}
      {kind === 'snapshots' ? <SnapshotList /> : null}
    </>
  )
}
