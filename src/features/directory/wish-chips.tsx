import { ScrollView, View } from '@tarojs/components'
import type { Wishes } from '../../../domain/directory/look'
import { Tap } from '../../components/button/tap'
import { Icon } from '../../components/icon/icon'
import './wish-chips.scss'

type Wish = 'open' | 'cheap' | 'always' | 'charge' | 'favourite'

const WISHES: readonly { wish: Wish; label: string }[] = [
  { wish: 'open', label: '现在开着' },
  { wish: 'cheap', label: '免费优惠' },
  { wish: 'always', label: '24 小时' },
  { wish: 'charge', label: '能充电' },
  { wish: 'favourite', label: '我收藏的' },
]

type WishChipsProps = { wishes: Wishes; onChange: (wishes: Wishes) => void }

/** What must hold, each a tap to want and a tap to let go. */
export const WishChips = ({ wishes, onChange }: WishChipsProps) => (
  <ScrollView scrollX className="wish-chips" enhanced showScrollbar={false}>
    <View className="wish-chips-row">
      {WISHES.map(({ wish, label }) => (
        <Tap
          key={wish}
          className={`wish-chip ${wishes[wish] ? 'wish-chip-on' : ''}`}
          role="switch"
          checked={wishes[wish]}
          label={label}
          onTap={() => onChange({ ...wishes, [wish]: !wishes[wish] })}
        >
          {wishes[wish] ? <Icon name="check" size="small" /> : null}
          {label}
        </Tap>
      ))}
    </View>
  </ScrollView>
)
