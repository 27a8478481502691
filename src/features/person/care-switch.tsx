import { View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { Tap } from '../../components/button/tap'
import { Icon } from '../../components/icon/icon'
import { readTextSize, saveTextSize, watchTextSize } from '../../platform/text-size'
import '../../components/card/menu-row.scss'
import './care-switch.scss'

/** Larger letters by one's own choice; off, the app follows WeChat's own text size. */
export const CareSwitch = () => {
  const isLarge = useSyncExternalStore(watchTextSize, readTextSize, readTextSize) === 'large'
  return (
    <Tap
      className="menu-row"
      role="switch"
      checked={isLarge}
      label="大字"
      onTap={() => saveTextSize(isLarge ? 'auto' : 'large')}
    >
      <Icon name="text-size" />
      <View className="grow menu-row-text">
        <View>大字</View>
        <View className="text-note">{isLarge ? '开着' : '跟微信的字号一样大'}</View>
      </View>
      <View className={`switch ${isLarge ? 'switch-on' : ''}`}>
        <View className="switch-knob" />
      </View>
    </Tap>
  )
}
