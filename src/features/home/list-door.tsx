import { View } from '@tarojs/components'
import { Tap } from '../../components/button/tap'
import { Icon } from '../../components/icon/icon'
import { openPage } from '../../platform/open-page'
import './list-door.scss'

/** The way into the Friendly List, looking like what one does there. */
export const ListDoor = () => (
  <Tap
    className="list-door"
    downClass="now-row-down"
    label="友好清单，找吃饭、修车、厕所"
    onTap={() => openPage('packages/directory/list/index')}
  >
    <Icon name="search" size="small" />
    <View className="grow list-door-hint">找吃饭、修车</View>
    <View className="list-door-name">友好清单</View>
  </Tap>
)
