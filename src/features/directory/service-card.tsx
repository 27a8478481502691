import { View } from '@tarojs/components'
import type { DirectoryView, ServiceRow } from '../../../domain/directory/list-schema'
import { openState } from '../../../domain/directory/open-state'
import { PROOF_WORDS, priceText, WHO_WORDS } from '../../../domain/directory/words'
import { dayWords } from '../../../domain/say-day'
import { dayOf, type Instant } from '../../../domain/time'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { sayOpen } from './say-open'
import './service-card.scss'

type ServiceCardProps = {
  service: ServiceRow
  list: DirectoryView
  /** Index of the place's own hours: a service with the same says nothing of its own. */
  placeHours: number
  now: Instant
  onBook: (programmeId: string) => void
  onRefused: () => void
}

const OwnHours = ({ service, list, placeHours, now }: Omit<ServiceCardProps, 'onBook' | 'onRefused'>) => {
  const hours = list.hours[service.hours]
  if (!hours || service.hours === placeHours) return null
  const { tone, tag, text } = sayOpen(openState(hours, list, now), hours, now)
  return (
    <View className="row">
      <Tag tone={tone} text={tag} />
      <View className="service-hours">
        {text}，{hours.text}
      </View>
    </View>
  )
}

/** Only what costs less than for others can be refused. */
const canBeRefused = ({ price, who }: ServiceRow): boolean =>
  who !== 'anyone' || (price.kind !== 'usual' && price.kind !== 'ask')

/** One service: the price first, then who and what to show, and the way to say that it was not given. */
export const ServiceCard = (props: ServiceCardProps) => {
  const { service, now, onBook, onRefused } = props
  const { programmeId, checkedOn } = service
  return (
    <Card>
      <View className="row-apart">
        <View className="text-lead grow">{service.name}</View>
        <View className="service-price">{priceText(service.price)}</View>
      </View>
      {service.note ? <View>{service.note}</View> : null}
      <OwnHours {...props} />
      <View className="text-soft">
        {WHO_WORDS[service.who]} · {service.proofs.map((proof) => PROOF_WORDS[proof]).join('或')}
      </View>
      <View className="text-note">
        {checkedOn ? `${dayWords(checkedOn, dayOf(now)).date}核对过` : '还没核对过'}
        {service.sample ? ' · 示例' : ''}
      </View>
      <View className="service-ways">
        {programmeId ? <TextButton label="去约时间" onTap={() => onBook(programmeId)} /> : null}
        {canBeRefused(service) ? <TextButton label="没给我？说一声" tone="quiet" onTap={onRefused} /> : null}
      </View>
    </Card>
  )
}
