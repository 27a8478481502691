import { View } from '@tarojs/components'
import { Tap } from '../button/tap'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-names'
import './menu-row.scss'

type MenuRowProps = { icon: IconName; title: string; text?: string; onTap: () => void }

/** A door to another page. */
export const MenuRow = ({ icon, title, text, onTap }: MenuRowProps) => (
  <Tap className="menu-row" downClass="text-button-down" onTap={onTap}>
    <Icon name={icon} />
    <View className="grow menu-row-text">
      <View>{title}</View>
      {text ? <View className="text-note">{text}</View> : null}
    </View>
    <Icon name="right" size="small" />
  </Tap>
)
