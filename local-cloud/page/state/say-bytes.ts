const UNITS = ['B', 'KB', 'MB', 'GB']

/** A size in bytes with the unit that leaves few digits, e.g. `1.4 MB`. */
export const sayBytes = (bytes: number): string => {
  let size = bytes
  let unit = 0
  while (size >= 1000 && unit < UNITS.length - 1) {
    size /= 1024
    unit += 1
  }
  return `${size < 10 && unit > 0 ? size.toFixed(1) : Math.round(size)} ${UNITS[unit]}`
}
