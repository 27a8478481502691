import { View } from '@tarojs/components'
import type { ActivityView } from '../../../domain/activity/call-schema'
import { Card } from '../../components/card/card'
import { Strip } from '../../components/card/strip'
import { Tag } from '../../components/card/tag'
import { CloudPicture } from '../../components/picture/cloud-picture'
import { KIND_WORDS } from './activity-words'
import './activity.scss'

/** What an activity is: picture, when, where, what to bring, then the words. */
export const ActivityHead = ({ activity }: { activity: ActivityView['activity'] }) => {
  const { title, kind, picture, whenText, stationName, spot, bring, about, byName, cancelled, sample } =
    activity
  return (
    <Card>
      <View className="stack">
        {cancelled === null ? null : (
          <Strip tone="danger" icon="warning">
            取消了：{cancelled}
          </Strip>
        )}
        {picture ? (
          <View className="activity-picture">
            <CloudPicture fileId={picture} alt={title} />
          </View>
        ) : null}
        <View className="row-apart">
          <View className="text-title grow">{title}</View>
          <Tag tone="plain" text={sample ? '样例' : KIND_WORDS[kind].name} />
        </View>
        <View>
          <View className="text-lead">{whenText}</View>
          <View>
            {stationName}
            {spot ? `，${spot}` : ''}
          </View>
          {bring.length > 0 ? <View>带上{bring.join('、')}</View> : null}
        </View>
        {about ? <View className="text-soft">{about}</View> : null}
        <View className="text-note">组织：{byName}</View>
      </View>
    </Card>
  )
}
