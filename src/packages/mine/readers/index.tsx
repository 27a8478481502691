import { View } from '@tarojs/components'
import { TextButton } from '../../../components/button/text-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { ReaderList } from '../../../features/own-data/reader-list'
import { useReaders } from '../../../features/own-data/use-readers'

/** Who of the staff opened what of mine: each reading leaves a line. */
export default function ReadersPage() {
  const query = useReaders()
  return (
    <Screen>
      <QueryView
        query={query}
        empty={{
          when: ({ pages }) => pages.every(({ rows }) => rows.length === 0),
          text: '还没有人看过',
          hint: '工作人员每打开一次你的记录，这里都会留一行',
        }}
      >
        {({ pages }) => (
          <View className="stack">
            <ReaderList rows={pages.flatMap(({ rows }) => rows)} />
            {query.hasNextPage ? (
              <TextButton
                label={query.isFetchingNextPage ? '正在找…' : '看更早的'}
                onTap={() => void query.fetchNextPage()}
              />
            ) : null}
          </View>
        )}
      </QueryView>
    </Screen>
  )
}
