import type { ComponentProps } from 'react'
import type { PolicyBrief, PolicyCard } from '../../../domain/policy/schema'
import { addDays, type Day } from '../../../domain/time'
import type { Tag } from '../../components/card/tag'

/** A state in a word, as the tag component takes it. */
export type StateWord = ComponentProps<typeof Tag>

/** A card nobody looked at for half a year says so (the sources' review asks for a recheck after six months). */
const RECHECK_DAYS = 183

/** The mark of a card: expired before all else, then how sure it is; null when there is nothing to warn of. */
export const policyMark = ({
  expired,
  status,
}: Pick<PolicyBrief, 'expired' | 'status'>): StateWord | null => {
  if (expired) return { tone: 'closed', text: '已过期' }
  if (status === 'hold') return { tone: 'soon', text: '先问再跑' }
  return status === 'ship-partial' ? { tone: 'plain', text: '部分待核实' } : null
}

/** What to mind before trusting a card, in one sentence; empty for a card that is certain. */
export const policyWarning = ({ expired, status }: Pick<PolicyCard, 'expired' | 'status'>): string => {
  if (expired) return '这条已经过期，别照着跑，先打电话问有没有新的。'
  if (status === 'hold') return '关键的数还没拿到准信，我们没写。先打电话问清楚，再去跑。'
  return status === 'ship-partial' ? '标了“待核实”的，去之前先打电话问一声。' : ''
}

const sayDay = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** From when until when a card holds, as far as its source says. */
export const validWords = ({ validFrom, validTo }: Pick<PolicyCard, 'validFrom' | 'validTo'>): string => {
  if (validFrom !== null && validTo !== null) return `${sayDay(validFrom)}起，到${sayDay(validTo)}止`
  if (validTo !== null) return `到${sayDay(validTo)}止`
  return validFrom === null ? '起止时间没写明' : `${sayDay(validFrom)}起，没写到哪天止`
}

/** When somebody last compared the card with its sources. */
export const checkedWords = (lastChecked: Day, today: Day): string =>
  addDays(lastChecked, RECHECK_DAYS) < today
    ? `${sayDay(lastChecked)}核对的，过了半年，用之前先问`
    : `${sayDay(lastChecked)}核对过`
