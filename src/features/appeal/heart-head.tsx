import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/icon/icon'
import type { IconName } from '../../components/icon/icon-names'
import './heart-head.scss'

const WAYS: { icon: IconName; text: string }[] = [
  { icon: 'chat', text: '工钱、罚款、受伤、租房、娃上学……什么都能说' },
  { icon: 'shield', text: '一对一，只有社工看得到；不用报真名' },
  { icon: 'file', text: '有现成政策的，当场就给你看' },
]

/** The promise of this hour; to somebody who never wrote, also what this is and who reads it. */
export const HeartHead = ({ promise, isNew }: { promise: string; isNew: boolean }) => (
  <View className="heart-head">
    <View className="text-title">有事你说，有人回</View>
    <View className="heart-promise">
      <Icon name="clock" size="small" />
      <Text className="grow">{promise}</Text>
    </View>
    {isNew
      ? WAYS.map(({ icon, text }) => (
          <View key={icon} className="heart-way">
            <Icon name={icon} />
            <Text className="grow">{text}</Text>
          </View>
        ))
      : null}
  </View>
)
