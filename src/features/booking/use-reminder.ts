import { useState } from 'react'
import { askSubscribe } from '../../platform/subscribe'

/** WeChat's question about messages: must be the first call of a tap; what was answered is remembered. */
export const useReminder = (templateIds: readonly string[]) => {
  const [asking, setAsking] = useState(false)
  const [reminded, setReminded] = useState(false)
  const askReminder = async () => {
    const answer = askSubscribe(templateIds)
    setAsking(true)
    setReminded(await answer)
    setAsking(false)
  }
  return { asking, reminded, askReminder }
}
