import { listCollections } from '../api/collections'
import { Empty, Waiting } from '../parts/empty'
import { Icon } from '../parts/icon'
import { useRemote } from '../state/use-remote'
import { useText } from '../text/text-context'

type Props = { beat: number; onChoose: (name: string) => void }

/** The collections and how much each holds. */
export const CollectionList = ({ beat, onChoose }: Props) => {
  const text = useText()
  const collections = useRemote(listCollections, beat)
  if (collections.data === null) return <Waiting remote={collections} />
  if (collections.data.length === 0) return <Empty text={text.data.empty} />
  return (
    <ul className="collections">
      {collections.data.map((collection) => (
        <li key={collection.name}>
          <button type="button" className="collection" onClick={() => onChoose(collection.name)}>
            <b>{collection.name}</b>
            <small>{text.data.count(collection.count)}</small>
            <Icon name="next" size={16} />
          </button>
        </li>
      ))}
    </ul>
  )
}
