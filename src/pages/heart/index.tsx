import { View } from '@tarojs/components'
import { toInstant } from '../../../domain/time'
import { MainButton } from '../../components/button/main-button'
import { Screen } from '../../components/screen/screen'
import { QueryView } from '../../components/state/query-view'
import { AppealCard } from '../../features/appeal/appeal-card'
import { HeartHead } from '../../features/appeal/heart-head'
import { HotlineStrip } from '../../features/appeal/hotline-strip'
import { NATIONAL_LINES } from '../../features/appeal/national-lines'
import { SomeFirst } from '../../features/appeal/some-first'
import { useMyAppeals } from '../../features/appeal/use-my-appeals'
import { openPage } from '../../platform/open-page'
import './index.scss'

const ask = () => openPage('packages/appeal/ask/index')
const openThread = (appealId: string) => openPage(`packages/appeal/thread/index?id=${appealId}`)

/** 新心通: what I told the social workers and where it stands, numbers for an emergency, and the way to say more. */
export default function Heart() {
  const mine = useMyAppeals()
  const now = toInstant(Date.now())
  return (
    <Screen title="新心通" footer={<MainButton label="说说你遇到的事" onTap={ask} />}>
      <QueryView query={mine}>
        {({ appeals, promise }) => (
          <View className="stack">
            <HeartHead promise={promise} isNew={appeals.length === 0} />
            <SomeFirst items={appeals} step={8} more="看更早的">
              {(appeal) => (
                <AppealCard key={appeal.id} appeal={appeal} now={now} onTap={() => openThread(appeal.id)} />
              )}
            </SomeFirst>
          </View>
        )}
      </QueryView>
      <View className="heart-hotlines">
        <HotlineStrip hotlines={mine.data?.hotlines ?? NATIONAL_LINES} />
      </View>
    </Screen>
  )
}
