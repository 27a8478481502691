import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Profile } from '../../../domain/person/schema'
import { Tap } from '../../components/button/tap'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { Icon } from '../../components/icon/icon'
import { toast } from '../../platform/toast'
import { OccupationSheet } from './occupation-sheet'
import { OCCUPATION_NAMES } from './occupations'
import { PhoneSheet } from './phone-sheet'
import './profile-card.scss'

const WHY = '约服务、多拿一瓶水、让社工找得到你，要用到它。不留也能逛。'

/** Who I am here: an alias, the work I do, the number I left. */
export const ProfileCard = ({ profile }: { profile: Profile }) => {
  const [asking, setAsking] = useState<'phone' | 'occupation' | null>(null)
  const close = () => setAsking(null)
  const bound = () => {
    close()
    toast('记下了')
  }
  return (
    <Card>
      <View className="row">
        <View className="profile-picture">
          <Icon name="person" size="large" />
        </View>
        <View className="grow">
          <View className="text-title">{profile.staffName ?? profile.alias}</View>
          <View className="text-note">{profile.staffName ? '站点工作人员' : '别人只看得到这个名字'}</View>
        </View>
      </View>
      <View className="profile-line">
        <Icon name="phone" size="small" />
        <View className="grow profile-text">{profile.phoneMasked ?? '还没留手机号'}</View>
        {profile.phoneMasked ? null : <TextButton label="留一个" onTap={() => setAsking('phone')} />}
      </View>
      <Tap className="profile-line" downClass="text-button-down" onTap={() => setAsking('occupation')}>
        <Icon name="edit" size="small" />
        <View className="grow profile-text">
          {profile.occupation ? OCCUPATION_NAMES[profile.occupation] : '跑什么活？告诉我们'}
        </View>
        <Icon name="right" size="small" />
      </Tap>
      <PhoneSheet open={asking === 'phone'} why={WHY} onClose={close} onBound={bound} />
      <OccupationSheet open={asking === 'occupation'} profile={profile} onClose={close} />
    </Card>
  )
}
