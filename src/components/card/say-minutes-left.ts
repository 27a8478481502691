type Said = { tone: 'open' | 'soon' | 'danger'; text: string }

const SOON_MINUTES = 10

const spell = (minutes: number): string =>
  minutes < 60
    ? `${minutes} 分钟`
    : `${Math.floor(minutes / 60)} 小时${minutes % 60 ? ` ${minutes % 60} 分` : ''}`

/** Whole minutes to go (negative: late) in words; `null` when nothing is due. */
export const sayMinutesLeft = (minutes: number | null): Said | null => {
  if (minutes === null) return null
  if (minutes < 0) return { tone: 'danger', text: `晚了 ${spell(-minutes)}` }
  if (minutes === 0) return { tone: 'soon', text: '马上到点' }
  return { tone: minutes <= SOON_MINUTES ? 'soon' : 'open', text: `还有 ${spell(minutes)}` }
}
