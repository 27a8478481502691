const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i

const hostOf = (origin: string): string => origin.replace(/^[a-z]+:\/\//i, '')

/**
 * Why a request may not use the local cloud's interface, or undefined. Only this machine may: a Host that is
 * not loopback is a rebound name or another machine, an Origin that is not loopback is some page of the web.
 */
export const refuseStrangers = ({
  host = '',
  origin,
}: {
  host?: string
  origin?: string
}): string | undefined => {
  if (!loopback.test(host)) return `not for the host ${host}`
  if (origin !== undefined && !loopback.test(hostOf(origin))) return `not for pages of ${origin}`
  return undefined
}
