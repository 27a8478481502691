import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DeskBox, DeskWork } from '../../../../domain/wall/schema'
import { errorLine } from '../../../api/error-texts'
import { TextButton } from '../../../components/button/text-button'
import { Strip } from '../../../components/card/strip'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { TabStrip } from '../../../components/tab-strip/tab-strip'
import { DeclineSheet } from '../../../features/wall/decline-sheet'
import { DeskWorkCard } from '../../../features/wall/desk-work-card'
import { useWallDesk, useWallSteps } from '../../../features/wall/use-wall'

const TABS: { id: DeskBox; label: string }[] = [
  { id: 'pending', label: '等着看' },
  { id: 'flagged', label: '有人说不妥' },
  { id: 'shown', label: '在墙上' },
  { id: 'ended', label: '没上墙' },
]

type Steps = ReturnType<typeof useWallSteps>
type ActsProps = { work: DeskWork; steps: Steps; onDecline: () => void }

const Acts = ({ work, steps: { review, keep, choose }, onDecline }: ActsProps) => {
  const workId = work.id
  const isShown = work.state === 'shown'
  return (
    <View className="row">
      {isShown || work.state === 'withdrawn' ? null : (
        <TextButton label="上墙" onTap={() => review.send({ workId, to: 'shown', reason: '' })} />
      )}
      {work.flags.length > 0 ? <TextButton label="没事，留着" onTap={() => keep.send({ workId })} /> : null}
      {isShown ? (
        <TextButton
          label={work.chosen ? '不选了' : '选为好作品'}
          tone={work.chosen ? 'quiet' : 'brand'}
          onTap={() => choose.send({ workId, chosen: !work.chosen })}
        />
      ) : null}
      {isShown ? <TextButton label="撤下来" tone="danger" onTap={onDecline} /> : null}
      {work.state === 'pending' ? <TextButton label="不上墙" tone="danger" onTap={onDecline} /> : null}
    </View>
  )
}

/** The wall's desk: what waits, what was reported, what hangs. */
export default function WallDesk() {
  const [box, chooseBox] = useState<DeskBox>('pending')
  const [declining, decline] = useState<DeskWork | null>(null)
  const works = useWallDesk(box)
  const steps = useWallSteps(() => decline(null))
  const failed = [steps.review, steps.keep, steps.choose, steps.picture].find(({ error }) => error)?.error
  return (
    <Screen>
      <View className="stack">
        <TabStrip tabs={TABS} chosen={box} onChoose={chooseBox} />
        {failed ? (
          <Strip tone="plain" icon="warning" role="alert">
            {errorLine(failed)}
          </Strip>
        ) : null}
        <QueryView
          query={works}
          empty={{
            when: ({ pages }) => pages.every((page) => page.works.length === 0),
            text: box === 'pending' ? '都看完了' : '这里没有作品',
            hint: '有人投了会出现在“等着看”里',
          }}
        >
          {({ pages }) => (
            <View className="stack">
              {pages.flatMap((page) =>
                page.works.map((work) => (
                  <DeskWorkCard
                    key={work.id}
                    work={work}
                    onPicture={(pictureId, show) => steps.picture.send({ workId: work.id, pictureId, show })}
                  >
                    <Acts work={work} steps={steps} onDecline={() => decline(work)} />
                  </DeskWorkCard>
                )),
              )}
              {works.hasNextPage ? (
                <TextButton label="再看一些" tone="quiet" onTap={() => void works.fetchNextPage()} />
              ) : null}
            </View>
          )}
        </QueryView>
      </View>
      {declining ? <DeclineSheet work={declining} onClose={() => decline(null)} /> : null}
    </Screen>
  )
}
