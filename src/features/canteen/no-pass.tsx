import { View } from '@tarojs/components'
import { Icon } from '../../components/icon/icon'
import './eaten-card.scss'

/** Before the first time: what the code is good for. */
export const NoPass = ({ hasPhone }: { hasPhone: boolean }) => (
  <View className="eaten">
    <View className="eaten-mark">
      <Icon name="bowl" size="large" />
    </View>
    <View className="text-lead">吃饭前亮一下码，当场打折</View>
    <View className="text-soft">
      {hasPhone ? '码在手机里现算，没信号也能用' : '先留个手机号，只问这一次'}
    </View>
  </View>
)
