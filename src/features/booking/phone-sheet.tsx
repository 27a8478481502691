import { View } from '@tarojs/components'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useIntent } from '../../api/use-intent'
import { TextButton } from '../../components/button/text-button'
import { Sheet } from '../../components/sheet/sheet'
import { PhoneButton } from '../../platform/phone'

type PhoneSheetProps = { open: boolean; onBound: () => void; onRefuse: () => void }

/** Asks for the phone number at the moment a booking needs it, says why, and lets the person say no. */
export const PhoneSheet = ({ open, onBound, onRefuse }: PhoneSheetProps) => {
  const bind = useIntent(api.person.bindPhone.mutate, { onSuccess: onBound })
  return (
    <Sheet open={open} onClose={onRefuse} title="留个手机号,位子就是你的">
      <View className="stack">
        <View>
          场次有变,站点好打电话告诉你;到了报号码也能查到。只问这一次,号码加密保存,别人只看得到 138****1234。
        </View>
        {bind.error ? <View className="text-danger">{errorLine(bind.error)}</View> : null}
        <PhoneButton
          label="用微信手机号"
          busy={bind.busy}
          onCode={(code) => bind.send({ code })}
          onRefuse={onRefuse}
        />
        <TextButton label="先不留,不约了" tone="quiet" onTap={onRefuse} />
      </View>
    </Sheet>
  )
}
