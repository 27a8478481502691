import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { DeskWork } from '../../../domain/wall/schema'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { Strip } from '../../components/card/strip'
import { Tag } from '../../components/card/tag'
import { CloudPicture } from '../../components/picture/cloud-picture'
import './wall.scss'
import { FLAG_WORDS, SITE_WORDS, WORK_STATE_WORDS } from './wall-words'

const PICTURE_WORDS = { pending: '检查没回音', passed: '检查过了', refused: '遮住了，只有这里能看' } as const

type PhotosProps = { work: DeskWork; onPicture: (pictureId: string, show: boolean) => void }

const Photos = ({ work, onPicture }: PhotosProps) => (
  <View className="desk-photos">
    {work.photos.map(({ id, fileId, state }, index) => (
      <View key={id} className="desk-photo">
        <View className="desk-photo-box">
          <CloudPicture fileId={fileId} alt={`${work.title}，第 ${index + 1} 张`} />
        </View>
        <View className="text-note">{PICTURE_WORDS[state]}</View>
        {work.own ? null : (
          <TextButton
            label={state === 'passed' ? '遮住这张' : '这张可以'}
            tone={state === 'passed' ? 'danger' : 'brand'}
            onTap={() => onPicture(id, state !== 'passed')}
          />
        )}
      </View>
    ))}
  </View>
)

type DeskWorkCardProps = PhotosProps & { children: ReactNode }

/** One work as the desk sees it: everything it would put on the wall. */
export const DeskWorkCard = ({ work, onPicture, children }: DeskWorkCardProps) => (
  <Card>
    <View className="stack">
      <View className="row tag-row">
        <Tag {...WORK_STATE_WORDS[work.state]} />
        {work.chosen ? <Tag tone="open" text="入选" /> : null}
        {work.check === 'pass' ? null : (
          <Tag tone="danger" text={work.check === 'review' ? '检查拿不准，细看' : '没检查成，细看'} />
        )}
      </View>
      <View className="text-lead">{work.title}</View>
      <View className="text-note">
        署名 {work.by}，{work.likes} 个赞
      </View>
      {work.text ? <View className="work-text">{work.text}</View> : null}
      {work.video ? (
        <View className="work-text">
          {SITE_WORDS[work.video.site]}视频：{work.video.address}
        </View>
      ) : null}
      <Photos work={work} onPicture={onPicture} />
      {work.flags.map(({ reason, count }) => (
        <Strip key={reason} tone="danger" icon="flag">
          {count} 人说：{FLAG_WORDS[reason]}
        </Strip>
      ))}
      {work.reason ? <View className="text-soft">告诉作者：{work.reason}</View> : null}
      {work.own ? <View className="text-note">自己的作品，请同事来看</View> : children}
    </View>
  </Card>
)
