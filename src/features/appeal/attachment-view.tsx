import { Text, View } from '@tarojs/components'
import type { Attachment } from '../../../domain/appeal/parts-schema'
import { Tap } from '../../components/button/tap'
import { Icon } from '../../components/icon/icon'
import type { IconName } from '../../components/icon/icon-names'
import { CloudPicture } from '../../components/picture/cloud-picture'
import { fileUrls } from '../../platform/file-urls'
import { toast } from '../../platform/toast'
import { playVoice } from '../../platform/voice'
import './attachment-view.scss'

const listen = async (fileId: string): Promise<void> => {
  const url = (await fileUrls([fileId]))[fileId]
  if (url) playVoice(url)
  else toast('这段语音打不开了')
}

type RowProps = { icon: IconName; title: string; text: string; onTap: () => void }

const LinkRow = ({ icon, title, text, onTap }: RowProps) => (
  <Tap className="attachment-row" downClass="text-button-down" onTap={onTap}>
    <Icon name={icon} />
    <View className="grow attachment-words">
      <View className="attachment-title">{title}</View>
      <Text className="text-note">{text}</Text>
    </View>
    <Icon name="right" size="small" />
  </Tap>
)

type AttachmentViewProps = {
  attachment: Attachment
  onSlots: (programmeId: string) => void
  onReferral: (referralId: string) => void
  onAppeal: (appealId: string) => void
}

/** What a line of a talk carries beside words: a picture, a voice, times to book, a question, another appeal. */
export const AttachmentView = ({ attachment, onSlots, onReferral, onAppeal }: AttachmentViewProps) => {
  if (attachment.kind === 'picture') {
    return (
      <View className="attachment-picture">
        <CloudPicture fileId={attachment.fileId} alt="对话里的照片" />
      </View>
    )
  }
  if (attachment.kind === 'voice') {
    const { fileId, seconds } = attachment
    return (
      <Tap
        className="attachment-voice"
        downClass="text-button-down"
        label={`听语音，${seconds} 秒`}
        onTap={() => void listen(fileId)}
      >
        <Icon name="play" size="small" />
        <Text className="attachment-title">语音 {seconds}″</Text>
      </Tap>
    )
  }
  if (attachment.kind === 'slots') {
    const { programmeId, name } = attachment
    return (
      <LinkRow icon="calendar" title={`约一个${name}`} text="点开挑时间" onTap={() => onSlots(programmeId)} />
    )
  }
  if (attachment.kind === 'referral') {
    const { referralId } = attachment
    return (
      <LinkRow
        icon="people"
        title="想请别人一起帮忙"
        text="给不给、给哪些，本人说了算"
        onTap={() => onReferral(referralId)}
      />
    )
  }
  const { appealId } = attachment
  return <LinkRow icon="copy" title="两件事并成了一件" text="点开看另一件" onTap={() => onAppeal(appealId)} />
}
