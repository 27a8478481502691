import { View } from '@tarojs/components'
import { useState } from 'react'
import type { NoticeView } from '../../../domain/notice/schema'
import { beijing } from '../../../domain/time'
import { Tap } from '../../components/button/tap'
import { TextButton } from '../../components/button/text-button'
import { openPage } from '../../platform/open-page'
import './notice-list.scss'
import { useReadNotice } from './use-read-notice'

const FIRST = 3

type NoticeRowProps = { notice: NoticeView; onTap: () => void }

const NoticeRow = ({ notice, onTap }: NoticeRowProps) => (
  <Tap
    className="notice"
    downClass="notice-down"
    onTap={onTap}
    label={`${notice.read ? '' : '未读，'}${notice.title}，${notice.body}`}
  >
    <View className={notice.read ? 'notice-dot notice-dot-read' : 'notice-dot'} />
    <View className="grow">
      <View className="row-apart">
        <View className="grow notice-title">{notice.title}</View>
        <View className="text-note">{beijing(notice.at).format('M月D日 HH:mm')}</View>
      </View>
      <View className="text-note">{notice.body}</View>
    </View>
  </Tap>
)

/** Messages to me: the newest three, the rest on demand; a tap reads one and leads to what it is about. */
export const NoticeList = ({ notices }: { notices: readonly NoticeView[] }) => {
  const [isAll, setAll] = useState(false)
  const reading = useReadNotice()
  const open = ({ id, read, page }: NoticeView) => {
    if (!read) reading.send({ noticeIds: [id] })
    openPage(page)
  }
  if (notices.length === 0) return <View className="text-note">还没有消息。社工回复、预约变动都会到这里</View>
  return (
    <>
      {(isAll ? notices : notices.slice(0, FIRST)).map((notice) => (
        <NoticeRow key={notice.id} notice={notice} onTap={() => open(notice)} />
      ))}
      {!isAll && notices.length > FIRST ? (
        <TextButton label={`全部 ${notices.length} 条`} onTap={() => setAll(true)} />
      ) : null}
    </>
  )
}
