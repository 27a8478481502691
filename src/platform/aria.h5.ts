import type { Aria } from './aria'

const TAPPED: readonly string[] = ['button', 'switch', 'radio', 'tab']

/** As attributes of the web; what is tapped can be reached by keyboard. */
export const aria = ({
  role,
  label,
  hidden,
  checked,
  live,
}: Aria): Record<string, string | number | undefined> => ({
  role,
  tabIndex: role && TAPPED.includes(role) ? 0 : undefined,
  'aria-label': label,
  'aria-hidden': hidden ? 'true' : undefined,
  'aria-checked': checked === undefined ? undefined : String(checked),
  'aria-live': live,
})
