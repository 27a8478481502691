import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { apiErrorOf } from '../../api/api-error'
import { Screen } from '../../components/screen/screen'
import { PhoneSheet } from '../../features/person/phone-sheet'
import { AfterTaking } from '../../features/water/after-taking'
import { BeforeTaking } from '../../features/water/before-taking'
import { readTarget } from '../../features/water/freezer-target'
import { UnknownCode } from '../../features/water/unknown-code'
import { useFreezer } from '../../features/water/use-freezer'
import { useTakeWater } from '../../features/water/use-take-water'
import { openPage, replacePage } from '../../platform/open-page'

const goHome = () => openPage('pages/home/index')

/** A station's code, still encoded or not: `s.<station>.<signature>`. */
const isStationScene = (scene: string | undefined): scene is string => scene?.startsWith('s.') ?? false

/** Where a printed code leads: to the station's page, or to the freezer it is stuck on. */
export default function ScanPage() {
  const { params } = useRouter()
  const { scene } = params
  const isStation = isStationScene(scene)
  useEffect(() => {
    if (isStation) replacePage(`packages/station/page/index?scene=${scene}`)
  }, [isStation, scene])
  return isStation ? <Screen>{null}</Screen> : <FreezerPage params={params} />
}

/** The freezer a code is stuck on, at once, and one button. */
function FreezerPage({ params }: { params: { scene?: string; freezerId?: string } }) {
  const [target] = useState(() => readTarget(params))
  const query = useFreezer(target)
  const taking = useTakeWater(target)
  const [isAskingPhone, setAskingPhone] = useState(false)
  const closePhone = () => setAskingPhone(false)

  if (!target || apiErrorOf(query.error).code === 'SCENE_INVALID') return <UnknownCode />
  if (taking.data) return <AfterTaking answer={taking.data} onAgain={taking.drop} onLeave={goHome} />
  return (
    <>
      <BeforeTaking query={query} taking={taking} onAskPhone={() => setAskingPhone(true)} onLeave={goHome} />
      <PhoneSheet
        open={isAskingPhone}
        why="留了号码，一天能多拿水，约服务也用它。"
        onClose={closePhone}
        onBound={closePhone}
      />
    </>
  )
}
