import { View } from '@tarojs/components'
import { sayDay } from '../../../domain/say-day'
import { dayOf, type Instant } from '../../../domain/time'
import type { Video, WorkDetail } from '../../../domain/wall/schema'
import { Card } from '../../components/card/card'
import { MenuRow } from '../../components/card/menu-row'
import { Strip } from '../../components/card/strip'
import { Tag } from '../../components/card/tag'
import { copyText } from '../../platform/clipboard'
import { toast } from '../../platform/toast'
import './wall.scss'
import { SITE_WORDS, WORK_STATE_WORDS } from './wall-words'
import { WorkPhotos } from './work-photos'

const copy = async ({ address, site }: Video) => {
  const isCopied = await copyText(address)
  toast(isCopied ? `复制好了，打开${SITE_WORDS[site]}就能看` : '没复制上，再点一次')
}

/** What its author has to know beside the state. */
const Notes = ({ work }: { work: WorkDetail }) => (
  <>
    {work.mine && work.state === 'pending' ? (
      <Strip tone="soon" icon="clock">
        社工看过就上墙，现在只有你看得到
      </Strip>
    ) : null}
    {work.reason ? (
      <Strip tone="danger" icon="warning">
        {WORK_STATE_WORDS[work.state].text}：{work.reason}
      </Strip>
    ) : null}
    {work.points ? (
      <Strip tone="open" icon="gift">
        入选了，红色积分在路上了
      </Strip>
    ) : null}
  </>
)

/** One work: its pictures large, its words, its video a tap away and never opened by itself. */
export const WorkViewCard = ({ work, now }: { work: WorkDetail; now: Instant }) => (
  <View className="stack">
    <Notes work={work} />
    <WorkPhotos photos={work.photos} title={work.title} />
    <Card>
      <View className="stack">
        {work.chosen || work.mine ? (
          <View className="row tag-row">
            {work.chosen ? <Tag tone="open" text="入选" /> : null}
            {work.mine ? <Tag {...WORK_STATE_WORDS[work.state]} /> : null}
          </View>
        ) : null}
        <View className="text-title">{work.title}</View>
        <View className="text-soft">
          {work.by}，{sayDay(dayOf(work.shownAt ?? work.submittedAt), dayOf(now))}
        </View>
        {work.text ? <View className="work-text">{work.text}</View> : null}
      </View>
    </Card>
    {work.video ? (
      <MenuRow
        icon="play"
        title={`${SITE_WORDS[work.video.site]}视频`}
        text="点一下复制链接，自己去打开"
        onTap={() => void (work.video && copy(work.video))}
      />
    ) : null}
  </View>
)
