/**
 * What a rider pays, in cents: `percent` of the full price, to the nearest cent; half a cent is the rider's. All in
 * whole numbers, so 85 % of 0.10 yuan is 8 cents and not 8.500000000000001.
 */
export const riderPrice = (fullCents: number, percent: number): number =>
  Math.max(0, Math.ceil((fullCents * percent - 50) / 100))

/** `12.75`, without zeros nobody says: `12`, `12.5`. */
export const sayYuan = (cents: number): string => {
  const sign = cents < 0 ? '-' : ''
  const whole = Math.floor(Math.abs(cents) / 100)
  const rest = String(Math.abs(cents) % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${sign}${whole}${rest ? `.${rest}` : ''}`
}

const MOST_CENTS = 100_000

/** A price as it was typed (`15`, `12.5`) in cents, up to 1,000 yuan; null when it is none. */
export const readYuan = (typed: string): number | null => {
  const found = /^(\d{1,4})(?:\.(\d{0,2}))?$/.exec(typed.trim())
  if (!found?.[1]) return null
  const cents = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
  return cents >= 1 && cents <= MOST_CENTS ? cents : null
}
