import { View } from '@tarojs/components'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { Sheet } from '../../components/sheet/sheet'
import { useWithdraw } from './use-my-health'

type WithdrawSheetProps = { withdrawn: boolean; onClose: () => void }

/** Taking the consent back is as near as giving it; deleting what is kept is one more tap and never done silently. */
export const WithdrawSheet = ({ withdrawn, onClose }: WithdrawSheetProps) => {
  const withdraw = useWithdraw(onClose)
  const note = withdraw.error ? errorLine(withdraw.error) : undefined
  return (
    <Sheet open onClose={onClose} title={withdrawn ? '删掉里面的数？' : '撤回同意？'}>
      <View className="stack">
        <View>
          {withdrawn
            ? '删掉就找不回来了，医生写的话也一起删。'
            : '撤回后，医生马上看不到，也不会再打电话问你。以前的数只有你看得到。'}
        </View>
        <MainButton
          label={withdrawn ? '全部删掉' : '撤回同意'}
          busy={withdraw.busy}
          note={note}
          onTap={() => withdraw.send({ erase: withdrawn })}
        />
        {withdrawn ? null : (
          <TextButton label="撤回，并把数都删掉" tone="danger" onTap={() => withdraw.send({ erase: true })} />
        )}
        <TextButton label="先不了" tone="quiet" onTap={onClose} />
      </View>
    </Sheet>
  )
}
