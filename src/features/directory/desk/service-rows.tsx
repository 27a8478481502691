import { View } from '@tarojs/components'
import { useState } from 'react'
import { priceText } from '../../../../domain/directory/words'
import type { Day } from '../../../../domain/time'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { MenuRow } from '../../../components/card/menu-row'
import { newService, type ServiceDraft } from './draft'
import { ServiceSheet } from './service-sheet'

type ServiceRowsProps = {
  services: readonly ServiceDraft[]
  scenes: readonly { id: string; name: string }[]
  today: Day
  onChange: (services: ServiceDraft[]) => void
}

/** The services of a place, each a tap away from its form. */
export const ServiceRows = ({ services, scenes, today, onChange }: ServiceRowsProps) => {
  /** Position of the one in the form; as many as there are: a new one. */
  const [editing, edit] = useState<number | null>(null)
  const chosen = editing === null ? null : (services[editing] ?? newService(scenes[0]?.id ?? ''))
  const put = (service: ServiceDraft | null) => {
    const rest = services.flatMap((one, index) => (index === editing ? (service ?? []) : one))
    onChange(service && editing === services.length ? [...rest, service] : rest)
    edit(null)
  }
  return (
    <Card>
      <View className="text-lead">提供什么</View>
      {services.map((service, index) => (
        <MenuRow
          key={service.id ?? `new-${index}`}
          icon="edit"
          title={service.name}
          text={`${priceText(service.price)} · ${scenes.find(({ id }) => id === service.sceneId)?.name ?? ''}`}
          onTap={() => edit(index)}
        />
      ))}
      <TextButton label="加一项服务" onTap={() => edit(services.length)} />
      {chosen ? (
        <ServiceSheet
          service={chosen}
          scenes={scenes}
          today={today}
          onDone={put}
          onRemove={() => put(null)}
          onClose={() => edit(null)}
        />
      ) : null}
    </Card>
  )
}
