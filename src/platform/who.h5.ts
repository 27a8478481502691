const STORED_AS = 'xxt-openid'

const randomId = (): string => `web-${crypto.randomUUID().slice(0, 13)}`

/** Who uses the browser build: `?openid=` of the address, else a random id that lasts as long as the tab. */
export const whoAmI = (): string => {
  const named = new URLSearchParams(location.search).get('openid')
  if (named) return named
  const known = sessionStorage.getItem(STORED_AS)
  if (known) return known
  const fresh = randomId()
  sessionStorage.setItem(STORED_AS, fresh)
  return fresh
}
