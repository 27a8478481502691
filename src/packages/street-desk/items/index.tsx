import { View } from '@tarojs/components'
import { useState } from 'react'
import type { EditedItem } from '../../../../domain/street/edit-schema'
import { Card } from '../../../components/card/card'
import { MenuRow } from '../../../components/card/menu-row'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { TabStrip } from '../../../components/tab-strip/tab-strip'
import { KIND_ICONS, KIND_TABS, sayItem } from '../../../features/street/item-words'
import { useItems } from '../../../features/street/use-items'
import { openPage } from '../../../platform/open-page'

/** What the street says of itself, to be changed by those who look after it. */
export default function ItemsPage() {
  const query = useItems()
  const [kind, setKind] = useState<EditedItem['kind']>('station')
  return (
    <Screen>
      <View className="stack">
        <TabStrip tabs={KIND_TABS} chosen={kind} onChoose={setKind} />
        <QueryView query={query}>
          {({ items }) => (
            <Card>
              {items
                .filter((item) => item.kind === kind)
                .map((item) => (
                  <MenuRow
                    key={item._id}
                    icon={KIND_ICONS[item.kind]}
                    title={item.name}
                    text={`${sayItem(item)}${item.v > 0 ? ` · 改过 ${item.v} 次` : ''}`}
                    onTap={() => openPage(`packages/street-desk/item/index?id=${item._id}`)}
                  />
                ))}
            </Card>
          )}
        </QueryView>
      </View>
    </Screen>
  )
}
