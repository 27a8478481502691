import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { PartnerView } from '../../../../domain/appeal/referral-schema'
import { api } from '../../../api/client'
import { Card } from '../../../components/card/card'
import { CloudPicture } from '../../../components/picture/cloud-picture'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { PartnerFooter } from '../../../features/appeal/partner-footer'
import { sayMoment } from '../../../features/appeal/say-moment'

const Part = ({ title, text }: { title: string; text: string | null }) =>
  text === null ? null : (
    <Card>
      <View className="text-note">{title}</View>
      <Text userSelect>{text}</Text>
    </Card>
  )

const Shared = ({ shown }: { shown: PartnerView }) => (
  <View className="stack">
    <View className="text-soft">只有本人同意给的。看过会记一笔，本人看得到是谁看的。</View>
    <Part title="请你帮什么" text={shown.summary} />
    <Part title="手机号" text={shown.phone} />
    {shown.messages ? (
      <Card>
        <View className="text-note">对话里的话</View>
        {shown.messages.map((message) => (
          <View key={message.at}>
            <Text userSelect>
              {message.speaker === 'person' ? '本人' : '社工'}：{message.text ?? '（图或语音）'}
            </Text>
          </View>
        ))}
      </Card>
    ) : null}
    {shown.evidence ? (
      <Card>
        <View className="text-note">证据照片 {shown.evidence.files.length} 张</View>
        <View className="photo-row">
          {shown.evidence.files.map(({ fileId }, index) => (
            <View key={fileId} className="photo-cell">
              <CloudPicture fileId={fileId} alt={`第 ${index + 1} 张证据`} />
            </View>
          ))}
        </View>
      </Card>
    ) : null}
    <Text className="text-note">
      {shown.fromName}转来 · {sayMoment(shown.sentAt, shown.now)}
    </Text>
  </View>
)

/** One case as its partner sees it, and what they can say to it. */
export default function Referred() {
  const { id = '', referralId = '' } = useRouter().params
  const query = useQuery({
    queryKey: ['referred', referralId],
    queryFn: () => api.referral.read.query({ appealId: id, referralId }),
    enabled: referralId !== '',
  })
  const shown = query.data?.referral
  return (
    <Screen title={shown?.alias} footer={shown ? <PartnerFooter shown={shown} /> : undefined}>
      <QueryView query={query}>{({ referral }) => <Shared shown={referral} />}</QueryView>
    </Screen>
  )
}
