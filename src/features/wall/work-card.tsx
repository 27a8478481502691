import { View } from '@tarojs/components'
import type { WorkView } from '../../../domain/wall/schema'
import { Tap } from '../../components/button/tap'
import { Tag } from '../../components/card/tag'
import { Icon } from '../../components/icon/icon'
import { openPage } from '../../platform/open-page'
import { coverShape } from './lay-wall'
import './wall.scss'
import { WallPicture } from './wall-picture'
import { SITE_WORDS, WORK_STATE_WORDS } from './wall-words'

type WorkCardProps = {
  work: WorkView
  /** Across the whole width of the wall. */
  large?: boolean
  /** In one's own list: what became of it. */
  withState?: boolean
}

const Marks = ({ work, withState }: { work: WorkView; withState: boolean }) => {
  const { tone, text } = WORK_STATE_WORDS[work.state]
  if (!withState && !work.chosen && !work.site) return null
  return (
    <View className="row tag-row">
      {withState ? <Tag tone={tone} text={text} /> : null}
      {work.chosen ? <Tag tone="open" text="入选" /> : null}
      {work.site ? <Tag tone="plain" text={`${SITE_WORDS[work.site]}视频`} /> : null}
    </View>
  )
}

/** One work as it hangs on the wall: its picture, or its first words as large as a poster's. */
export const WorkCard = ({ work, large = false, withState = false }: WorkCardProps) => (
  <Tap
    className={`work-card ${work.cover ? '' : 'work-card-words'}`}
    downClass="work-card-down"
    label={`${work.title}，${work.by}，${work.likes} 个赞`}
    onTap={() => openPage(`packages/wall/work/index?id=${work.id}`)}
  >
    {work.cover ? (
      <WallPicture fileId={work.cover.fileId} shape={coverShape(work.cover.shape)} alt={work.title} />
    ) : null}
    <View className="work-card-body">
      <Marks work={work} withState={withState} />
      <View className={large ? 'text-title' : 'text-lead'}>{work.title}</View>
      {work.cover || work.opening === '' ? null : <View className="work-card-opening">{work.opening}</View>}
      <View className="work-card-foot">
        <View className="grow work-card-by">{work.by}</View>
        <Icon name={work.liked ? 'check' : 'thumb'} size="small" />
        <View className="work-card-likes">{work.likes}</View>
      </View>
    </View>
  </Tap>
)
