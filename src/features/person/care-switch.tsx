import { useSyncExternalStore } from 'react'
import { SwitchRow } from '../../components/field/switch-row'
import { readTextSize, saveTextSize, watchTextSize } from '../../platform/text-size'

/** Larger letters by one's own choice; off, the app follows WeChat's own text size. */
export const CareSwitch = () => {
  const isLarge = useSyncExternalStore(watchTextSize, readTextSize, readTextSize) === 'large'
  return (
    <SwitchRow
      icon="text-size"
      label="大字"
      text={isLarge ? '开着' : '跟微信的字号一样大'}
      checked={isLarge}
      onChange={(large) => saveTextSize(large ? 'large' : 'auto')}
    />
  )
}
