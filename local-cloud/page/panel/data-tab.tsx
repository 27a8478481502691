import { useState } from 'react'
import { listCollections } from '../api/collections'
import { Empty, Waiting } from '../parts/empty'
import { Icon } from '../parts/icon'
import { useRemote } from '../state/use-remote'
import { useText } from '../text/text-context'
import { DocumentList } from './document-list'

/** The database, to look at: collections, then one collection's documents. */
export const DataTab = ({ beat }: { beat: number }) => {
  const text = useText()
  const [chosen, setChosen] = useState<string | null>(null)
  const collections = useRemote(listCollections, beat)
  if (chosen !== null) return <DocumentList name={chosen} beat={beat} onBack={() => setChosen(null)} />
  if (collections.data === null) return <Waiting remote={collections} />
  if (collections.data.length === 0) return <Empty text={text.data.empty} />
  return (
    <ul className="collections">
      {collections.data.map((collection) => (
        <li key={collection.name}>
          <button type="button" className="collection" onClick={() => setChosen(collection.name)}>
            <b>{collection.name}</b>
            <small>{text.data.count(collection.count)}</small>
            <Icon name="next" size={16} />
          </button>
        </li>
      ))}
    </ul>
  )
}
