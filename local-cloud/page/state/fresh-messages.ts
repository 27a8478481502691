import type { Message } from '../api/outbox'

/** The messages delivered since `seen` (the highest number known), oldest first. */
export const freshMessages = (messages: Message[], seen: number): Message[] =>
  messages
    .filter((message) => message.number > seen && message.status === 'sent')
    .sort((a, b) => a.number - b.number)

/** The highest number in an outbox; 0 when it is empty. */
export const highestNumber = (messages: Message[]): number =>
  messages.reduce((highest, message) => Math.max(highest, message.number), 0)
