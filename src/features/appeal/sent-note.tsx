import { Text, View } from '@tarojs/components'
import { Strip } from '../../components/card/strip'

/** Said once under a thread that was just opened: it arrived, and when an answer comes. */
export const SentNote = ({ promise }: { promise: string }) => (
  <Strip tone="open" icon="check">
    <View className="text-lead">送到了</View>
    <Text>{promise}</Text>
  </Strip>
)
