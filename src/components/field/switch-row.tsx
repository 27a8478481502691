import { View } from '@tarojs/components'
import { Tap } from '../button/tap'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-names'
import '../card/menu-row.scss'
import './switch-row.scss'

type SwitchRowProps = {
  label: string
  text?: string
  icon?: IconName
  checked: boolean
  onChange: (checked: boolean) => void
}

/** Something that is on or off. */
export const SwitchRow = ({ label, text, icon, checked, onChange }: SwitchRowProps) => (
  <Tap className="menu-row" role="switch" checked={checked} label={label} onTap={() => onChange(!checked)}>
    {icon ? <Icon name={icon} /> : null}
    <View className={`grow ${icon ? 'menu-row-text' : ''}`}>
      <View>{label}</View>
      {text ? <View className="text-note">{text}</View> : null}
    </View>
    <View className={`switch ${checked ? 'switch-on' : ''}`}>
      <View className="switch-knob" />
    </View>
  </Tap>
)
