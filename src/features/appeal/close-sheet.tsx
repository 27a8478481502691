import { View } from '@tarojs/components'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useIntent } from '../../api/use-intent'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { Sheet } from '../../components/sheet/sheet'
import { useShowAppeal } from './use-appeal'

type CloseSheetProps = { appealId: string; onClose: () => void }

/** Only the person ends an appeal, and an honest "not solved" is as near as "solved". */
export const CloseSheet = ({ appealId, onClose }: CloseSheetProps) => {
  const show = useShowAppeal()
  const close = useIntent(api.appeal.close.mutate, {
    onSuccess: (answer) => {
      show(answer)
      onClose()
    },
  })
  return (
    <Sheet open onClose={onClose} title="这件事解决了吗？">
      <View className="stack">
        <View className="text-soft">结束以后，再有事随时重新说。</View>
        <MainButton
          label="解决了，谢谢"
          busy={close.busy}
          note={close.error ? errorLine(close.error) : undefined}
          onTap={() => close.send({ appealId, solved: true })}
        />
        <TextButton
          label="没解决，但先不办了"
          onTap={() => !close.busy && close.send({ appealId, solved: false })}
        />
        <TextButton label="还没完，接着说" tone="quiet" onTap={onClose} />
      </View>
    </Sheet>
  )
}
