import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/icon/icon'
import './sent-note.scss'

/** Said once under a thread that was just opened: it arrived, and when an answer comes. */
export const SentNote = ({ promise }: { promise: string }) => (
  <View className="sent-note">
    <Icon name="check" />
    <View className="grow sent-note-words">
      <View className="text-lead">送到了</View>
      <Text>{promise}</Text>
    </View>
  </View>
)
