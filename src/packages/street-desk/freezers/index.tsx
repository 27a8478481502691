import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FreezerDesk } from '../../../../domain/water/schema'
import { Card } from '../../../components/card/card'
import { MenuRow } from '../../../components/card/menu-row'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { FreezerSettingsSheet } from '../../../features/water/freezer-settings-sheet'
import { useFreezerDesk } from '../../../features/water/use-freezer-desk'

const sayFreezer = ({ open, stock, capacity, given }: FreezerDesk): string =>
  `${open ? '开着' : '停用'} · ${stock}/${capacity} 瓶 · 送出 ${given} 瓶`

/** The freezers' settings, with who changed them. */
export default function FreezersPage() {
  const query = useFreezerDesk()
  const [editing, setEditing] = useState<FreezerDesk | null>(null)
  return (
    <Screen>
      <QueryView query={query} empty={{ when: ({ freezers }) => freezers.length === 0, text: '还没有冰柜' }}>
        {({ freezers }) => (
          <View className="stack">
            <Card>
              {freezers.map((freezer) => (
                <MenuRow
                  key={freezer.id}
                  icon="snow"
                  title={freezer.name}
                  text={sayFreezer(freezer)}
                  onTap={() => setEditing(freezer)}
                />
              ))}
            </Card>
          </View>
        )}
      </QueryView>
      {editing ? <FreezerSettingsSheet freezer={editing} onClose={() => setEditing(null)} /> : null}
    </Screen>
  )
}
