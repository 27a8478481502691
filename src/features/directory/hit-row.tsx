import { View } from '@tarojs/components'
import type { HoursRow } from '../../../domain/directory/list-schema'
import type { Hit } from '../../../domain/directory/look'
import { shortPrice } from '../../../domain/directory/words'
import type { Instant } from '../../../domain/time'
import { Tap } from '../../components/button/tap'
import { Tag } from '../../components/card/tag'
import { Icon } from '../../components/icon/icon'
import type { IconName } from '../../components/icon/icon-names'
import { Thumb } from '../../components/picture/thumb'
import './hit-row.scss'
import { sayMetres } from './say-metres'
import { sayOpen } from './say-open'

type HitRowProps = { hit: Hit; hours: HoursRow; icon: IconName; now: Instant; onTap: () => void }

/** One service: what it is, where, whether it is open, what it costs. */
export const HitRow = ({ hit, hours, icon, now, onTap }: HitRowProps) => {
  const { service, place, open, metres } = hit
  const { tone, tag, text } = sayOpen(open, hours, now)
  const price = shortPrice(service.price)
  const [photo] = place.photos
  const where = `${place.name} · ${sayMetres(metres, place.metres)}`
  return (
    <Tap
      className="hit-row"
      downClass="hit-row-down"
      onTap={onTap}
      label={[service.name, price, tag, text, where].join('，')}
    >
      <View className={`hit-row-icon hit-row-${tone}`}>
        {photo ? (
          <Thumb fileId={photo}>
            <Icon name={icon} />
          </Thumb>
        ) : (
          <Icon name={icon} />
        )}
      </View>
      <View className="grow">
        <View className="hit-row-title">{service.name}</View>
        <View className="text-note">{where}</View>
        <View className="text-note">{text}</View>
      </View>
      <View className="hit-row-side">
        <View className="hit-row-price">{price}</View>
        <Tag tone={tone} text={tag} />
      </View>
    </Tap>
  )
}
