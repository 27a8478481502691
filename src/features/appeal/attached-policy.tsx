import { Text, View } from '@tarojs/components'
import { Tap } from '../../components/button/tap'
import { Icon } from '../../components/icon/icon'
import './attached-policy.scss'

type AttachedPolicyProps = { title: string; onRemove: () => void }

/** The card that goes along with the answer being written; a tap on the cross leaves it out. */
export const AttachedPolicy = ({ title, onRemove }: AttachedPolicyProps) => (
  <View className="attached">
    <Icon name="file" size="small" />
    <Text className="grow attached-title">{title}</Text>
    <Tap className="attached-remove" onTap={onRemove} label="不附这张卡">
      <Icon name="close" size="small" />
    </Tap>
  </View>
)
