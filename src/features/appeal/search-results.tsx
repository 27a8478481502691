import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api } from '../../api/client'
import { QueryView } from '../../components/state/query-view'
import { InboxCard } from './inbox-card'

type SearchResultsProps = { words: string; onOpen: (appealId: string) => void }

/** What was found, and plainly what was searched: sealed words cannot be looked through everywhere. */
export const SearchResults = ({ words, onOpen }: SearchResultsProps) => {
  const query = useQuery({
    queryKey: ['inbox', 'search', words],
    queryFn: () => api.appeal.search.query({ text: words }),
  })
  return (
    <QueryView query={query}>
      {({ rows, covers, now }) => (
        <View className="stack">
          <View className="text-note">{covers}</View>
          {rows.length === 0 ? <View className="text-lead">没找到</View> : null}
          {rows.map((row) => (
            <InboxCard key={row.id} row={row} now={now} onTap={() => onOpen(row.id)} />
          ))}
        </View>
      )}
    </QueryView>
  )
}
