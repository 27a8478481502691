import { Text, View } from '@tarojs/components'
import type { ElderRow } from '../../../../domain/pairing/call-schema'
import { sayDay } from '../../../../domain/say-day'
import { dayOf, type Instant } from '../../../../domain/time'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { MenuRow } from '../../../components/card/menu-row'
import { Tag } from '../../../components/card/tag'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { STATE_WORDS } from '../../../features/pairing/pairing-words'
import { useElders } from '../../../features/pairing/use-elders'
import { openPage } from '../../../platform/open-page'

const openElder = (id: string) => openPage(`packages/pairing-desk/elder/index?id=${id}`)

const ElderLine = ({ row, now }: { row: ElderRow; now: Instant }) => (
  <Card onTap={() => openElder(row.id)} label={`${row.name}，${row.called}`}>
    <View className="row-apart">
      <Text className="text-lead grow">
        {row.name} · {row.called}
      </Text>
      {row.pairs.length === 0 ? <Tag tone="soon" text="还没骑手" /> : null}
    </View>
    {row.pairs.map(({ alias, state }) => (
      <View key={alias} className="row-apart">
        <Text className="grow">{alias}</Text>
        <Tag {...STATE_WORDS[state]} />
      </View>
    ))}
    {row.nextCallAt ? (
      <View className="text-note">{sayDay(dayOf(row.nextCallAt), dayOf(now))}打电话问问</View>
    ) : null}
  </Card>
)

/** The elders of the street who live alone and are looked after; every look at the list is written down. */
export default function EldersPage() {
  const query = useElders()
  return (
    <Screen title="独居老人" footer={<MainButton label="登记一位老人" onTap={() => openElder('')} />}>
      <View className="stack">
        <Card>
          <MenuRow
            icon="bell"
            title="看望警报和回访"
            text="谁没报平安、该给谁打电话"
            onTap={() => openPage('packages/pairing-desk/calls/index')}
          />
        </Card>
        <QueryView
          query={query}
          empty={{
            when: ({ pages }) => pages.every(({ rows }) => rows.length === 0),
            text: '还没有登记老人',
            hint: '念给老人听，同意了再登记',
          }}
        >
          {({ pages }) => (
            <View className="stack">
              {pages.map(({ rows, now }) =>
                rows.map((row) => <ElderLine key={row.id} row={row} now={now} />),
              )}
              {query.hasNextPage ? (
                <TextButton
                  label={query.isFetchingNextPage ? '马上就好…' : '再看 20 位'}
                  tone="quiet"
                  onTap={() => void query.fetchNextPage()}
                />
              ) : null}
            </View>
          )}
        </QueryView>
      </View>
    </Screen>
  )
}
