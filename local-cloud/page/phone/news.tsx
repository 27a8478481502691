import type { Template } from '../api/subscriptions'
import type { Banners } from '../state/use-banners'
import type { Phone } from '../state/use-phone'
import { Banner } from './banner'

type NewsProps = { phone: Phone; banners: Banners; templates: Template[] }

/** The message that has just come for whoever holds this phone. */
export const News = ({ phone, banners, templates }: NewsProps) => {
  const message = banners.first(phone.openid)
  if (message === null) return null
  const open = (): void => {
    banners.drop(message)
    phone.open(message.page)
  }
  return (
    <Banner
      key={message.number}
      message={message}
      template={templates.find((template) => template.id === message.templateId)}
      onOpen={open}
      onClose={() => banners.drop(message)}
    />
  )
}
