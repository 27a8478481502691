import { View } from '@tarojs/components'
import { errorLine } from '../../api/error-texts'
import { TextButton } from '../../components/button/text-button'
import { Strip } from '../../components/card/strip'

type OutboxStripProps = { waiting: number; refused: unknown; onRetry: () => void; onDrop: () => void }

/** Says what waits for a signal; nothing when all is sent. */
export const OutboxStrip = ({ waiting, refused, onRetry, onDrop }: OutboxStripProps) => (
  <>
    {waiting > 0 ? (
      <Strip tone="soon" icon="no-signal">
        <View>有 {waiting} 件存在手机里，有信号就自动发</View>
        <View className="row">
          <TextButton label="现在再试" onTap={onRetry} />
          <TextButton label="不发了" tone="quiet" onTap={onDrop} />
        </View>
      </Strip>
    ) : null}
    {refused ? (
      <Strip tone="danger" icon="warning" role="alert">
        有一件没发出去：{errorLine(refused)}
      </Strip>
    ) : null}
  </>
)
