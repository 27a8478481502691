import { View } from '@tarojs/components'
import { errorLine } from '../../api/error-texts'
import { TextButton } from '../../components/button/text-button'
import { Icon } from '../../components/icon/icon'
import { Sheet } from '../../components/sheet/sheet'
import { PhoneButton } from '../../platform/phone'
import { toast } from '../../platform/toast'
import './phone-sheet.scss'
import { useBindPhone } from './use-bind-phone'

type PhoneSheetProps = {
  open: boolean
  /** What the number is needed for, in one line. */
  why: string
  onClose: () => void
  onBound: () => void
}

/** Asks for the phone number at the moment it is needed, once, says why, and takes no for an answer. */
export const PhoneSheet = ({ open, why, onClose, onBound }: PhoneSheetProps) => {
  const bind = useBindPhone(onBound)
  return (
    <Sheet open={open} onClose={onClose} title="留个手机号">
      <View className="phone-why">{why}</View>
      <View className="row phone-promise">
        <Icon name="shield" />
        <View className="grow phone-promise-text">加密保存，只露头尾；不打广告，只问这一次</View>
      </View>
      {bind.error ? <View className="phone-error">{errorLine(bind.error)}</View> : null}
      <PhoneButton
        label="用微信手机号"
        busy={bind.busy}
        onCode={(code) => bind.send({ code })}
        onRefuse={() => toast('没取到号码，想留的时候再点')}
      />
      <TextButton label="先不留" tone="quiet" onTap={onClose} />
    </Sheet>
  )
}
