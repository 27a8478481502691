import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { apiErrorOf } from '../../api/api-error'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { Screen } from '../../components/screen/screen'
import { QueryView } from '../../components/state/query-view'
import { StateView } from '../../components/state/state-view'
import { PhoneSheet } from '../../features/person/phone-sheet'
import { decideWater, sayMoreWithPhone } from '../../features/water/decide-water'
import { FreezerScreen } from '../../features/water/freezer-screen'
import { readTarget } from '../../features/water/freezer-target'
import { TakenScreen } from '../../features/water/taken-screen'
import { useFreezer } from '../../features/water/use-freezer'
import { useTakeWater } from '../../features/water/use-take-water'
import { openPage } from '../../platform/open-page'
import { scan } from '../../platform/scan'
import { toast } from '../../platform/toast'

const goHome = () => void Taro.switchTab({ url: '/pages/home/index' })

const scanAgain = async () => {
  const scanned = await scan()
  if (scanned.kind === 'page') openPage(scanned.path)
  if (scanned.kind === 'foreign') toast('这不是街上的码，扫冰柜上那张')
}

/** Where a printed code leads: the freezer it is stuck on, at once, and one button. */
export default function ScanPage() {
  const { params } = useRouter()
  const [target] = useState(() => readTarget(params))
  const query = useFreezer(target)
  const taking = useTakeWater(target)
  const [isAskingPhone, setAskingPhone] = useState(false)
  const view = query.data

  if (!target || apiErrorOf(query.error).code === 'SCENE_INVALID') {
    return (
      <Screen footer={<MainButton label="重新扫码" onTap={() => void scanAgain()} />}>
        <StateView state="error" text="这个码认不出来" hint="扫冰柜上贴的那张；还不行就告诉站点" />
      </Screen>
    )
  }

  const take = () => view && taking.send({ freezerId: view.freezer.id })

  if (taking.data) {
    return (
      <Screen
        footer={
          <>
            <MainButton label="好了" onTap={goHome} />
            {taking.data.me.left > 0 && taking.data.stock > 0 ? (
              <TextButton label="再拿一瓶" tone="quiet" onTap={taking.drop} />
            ) : null}
          </>
        }
      >
        <TakenScreen {...taking.data} />
      </Screen>
    )
  }

  const state = view && decideWater(view)
  const needsPhone = state === 'limit' && view && sayMoreWithPhone(view.me)
  return (
    <Screen
      footer={
        state === 'take' ? (
          <MainButton
            label="拿一瓶"
            busy={taking.busy}
            onTap={take}
            note={taking.error ? errorLine(taking.error) : undefined}
          />
        ) : needsPhone ? (
          <MainButton label={needsPhone} onTap={() => setAskingPhone(true)} />
        ) : (
          <MainButton label="回首页" onTap={goHome} />
        )
      }
    >
      <QueryView query={query}>
        {(freezer) => <FreezerScreen view={freezer} onAskPhone={() => setAskingPhone(true)} />}
      </QueryView>
      <PhoneSheet
        open={isAskingPhone}
        why="留了号码，一天能多拿水，约服务也用它。"
        onClose={() => setAskingPhone(false)}
        onBound={() => setAskingPhone(false)}
      />
    </Screen>
  )
}
