import { View } from '@tarojs/components'
import { Card } from '../../components/card/card'
import { MenuRow } from '../../components/card/menu-row'
import { Tag } from '../../components/card/tag'
import { Screen } from '../../components/screen/screen'
import { QueryView } from '../../components/state/query-view'
import { NoticeList } from '../../features/notice/notice-list'
import { useNotices } from '../../features/notice/use-notices'
import { CareSwitch } from '../../features/person/care-switch'
import { ProfileCard } from '../../features/person/profile-card'
import { RIDER_DOORS } from '../../features/person/rider-doors'
import { staffDoors } from '../../features/person/staff-doors'
import { useProfile } from '../../features/person/use-profile'
import { openPage } from '../../platform/open-page'
import { openPrivacyGuide } from '../../platform/privacy'
import { toast } from '../../platform/toast'

const showPrivacy = () => {
  openPrivacyGuide().catch((error: unknown) => {
    console.warn('privacy guide not shown', error)
    toast('这里打不开隐私指引')
  })
}

const Messages = () => {
  const query = useNotices()
  const unread = query.data?.unread ?? 0
  return (
    <Card>
      <View className="row-apart">
        <View className="text-lead">消息</View>
        {unread > 0 ? <Tag tone="danger" text={`${unread} 条没看`} /> : null}
      </View>
      <QueryView query={query} small>
        {({ notices }) => <NoticeList notices={notices} />}
      </QueryView>
    </Card>
  )
}

/** Mine: who I am here, what was said to me, what I booked, and how large the letters are. */
export default function MePage() {
  const query = useProfile()
  return (
    <Screen>
      <QueryView query={query}>
        {(profile) => {
          const doors = staffDoors(profile.roles)
          return (
            <View className="stack">
              <ProfileCard profile={profile} />
              {doors.length > 0 ? (
                <Card>
                  {doors.map(({ page, title, text, icon }) => (
                    <MenuRow key={page} icon={icon} title={title} text={text} onTap={() => openPage(page)} />
                  ))}
                </Card>
              ) : null}
              <Messages />
              <Card>
                {RIDER_DOORS.map(({ page, title, text, icon }) => (
                  <MenuRow key={page} icon={icon} title={title} text={text} onTap={() => openPage(page)} />
                ))}
                <CareSwitch />
                <MenuRow icon="shield" title="隐私说明" onTap={showPrivacy} />
              </Card>
            </View>
          )
        }}
      </QueryView>
    </Screen>
  )
}
