import type { Message } from '../api/outbox'
import type { Template } from '../api/subscriptions'

type MessageLine = { key: string; label: string; value: string }

/** The fields of a message in the order of its template, with the template's labels where it is known. */
export const messageLines = (message: Message, template: Template | undefined): MessageLine[] => {
  const keys = new Set([...Object.keys(template?.fields ?? {}), ...Object.keys(message.data)])
  return [...keys].map((key) => ({
    key,
    label: template?.fields[key] ?? key,
    value: String(message.data[key]?.value ?? ''),
  }))
}
