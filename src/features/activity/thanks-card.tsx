import { View } from '@tarojs/components'
import { dayWords } from '../../../domain/say-day'
import { Card } from '../../components/card/card'
import { CloudPicture } from '../../components/picture/cloud-picture'
import { useThanks } from './use-activities'
import './activity.scss'

/** The organiser's thanks, for who was there; nothing for others. */
export const ThanksCard = ({ activityId }: { activityId: string }) => {
  const thanks = useThanks(activityId).data?.thanks
  if (!thanks) return null
  return (
    <Card>
      <View className="stack">
        {thanks.picture ? (
          <View className="activity-picture">
            <CloudPicture fileId={thanks.picture} alt="活动照片" />
          </View>
        ) : null}
        <View className="text-lead">{thanks.text}</View>
        <View className="text-note">
          {thanks.byName}，{dayWords(thanks.day, thanks.day).date}
        </View>
      </View>
    </Card>
  )
}
