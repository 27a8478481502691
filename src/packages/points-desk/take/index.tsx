import { View } from '@tarojs/components'
import { MainButton } from '../../../components/button/main-button'
import { Card } from '../../../components/card/card'
import { Screen } from '../../../components/screen/screen'
import { TakeVerdict } from '../../../features/points/take-verdict'
import { useTake } from '../../../features/points/use-take'
import { scan } from '../../../platform/scan'
import { toast } from '../../../platform/toast'

const CODE_LETTERS = 80

/** A merchant's screen for coupons: a scan, and a yes or a no as large as the screen. */
export default function TakePage() {
  const taking = useTake()
  const isAnswered = taking.data !== undefined || taking.error !== null
  const scanNext = async () => {
    taking.drop()
    const scanned = await scan()
    if (scanned.kind === 'foreign') taking.send({ code: scanned.text.slice(0, CODE_LETTERS) })
    if (scanned.kind === 'page') toast('这是街上贴的码，扫对方手机上的券')
    if (scanned.kind === 'failed') toast('相机没打开，再试一次')
  }
  return (
    <Screen
      footer={
        <MainButton
          label={isAnswered ? '下一位，扫券' : '扫对方的券'}
          busy={taking.busy}
          onTap={() => void scanNext()}
        />
      }
    >
      {isAnswered ? (
        <TakeVerdict taken={taking.data} error={taking.error} onUndone={taking.drop} />
      ) : (
        <Card>
          <View className="text-lead">请对方打开“红色积分”里的“我的券”</View>
          <View className="text-soft">每张券只能用一次，扫出“可以”再给东西。</View>
        </Card>
      )}
    </Screen>
  )
}
