import { View } from '@tarojs/components'
import { errorLine } from '../../api/error-texts'
import { ConfirmSheet } from '../../components/sheet/confirm-sheet'
import { useErase } from './use-erase'

const GOES = [
  '手机号和资料',
  '收到的消息',
  '诉求里的每一句话和照片',
  '健康、孩子等档案',
  '还没到的预约会取消',
]

/** Says by name what goes for good and what stays as a number, before it goes. */
export const EraseSheet = ({ onClose }: { onClose: () => void }) => {
  const erase = useErase()
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title="真的都删掉？"
      text={
        <View className="stack">
          <View>删掉就找不回来了：</View>
          {GOES.map((line) => (
            <View key={line}>· {line}</View>
          ))}
          <View className="text-soft">领过几瓶水、约过几次只留下次数，看不出是谁，免得重复领。</View>
        </View>
      }
      confirm="全部删掉"
      keep="先留着"
      busy={erase.busy}
      note={erase.error ? errorLine(erase.error) : undefined}
      onConfirm={() => erase.send(undefined)}
    />
  )
}
