import { Text, View } from '@tarojs/components'
import { Tap } from '../../components/button/tap'
import { Icon } from '../../components/icon/icon'
import './attached-policy.scss'

type AttachedPolicyProps = { title: string; onOpen: () => void; onRemove: () => void }

/** The card that goes along with the answer being written; a tap opens it, the cross leaves it out. */
export const AttachedPolicy = ({ title, onOpen, onRemove }: AttachedPolicyProps) => (
  <View className="attached">
    <Tap className="grow attached-open" onTap={onOpen} label={`看全文：${title}`}>
      <Icon name="file" size="small" />
      <Text className="attached-title">{title}</Text>
    </Tap>
    <Tap className="attached-remove" onTap={onRemove} label="不附这张卡">
      <Icon name="close" size="small" />
    </Tap>
  </View>
)
