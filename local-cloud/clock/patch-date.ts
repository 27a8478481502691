/**
 * Makes `Date` of this thread read the shared virtual clock. Runs before the function's code is loaded, so
 * that neither the function nor a library of its bundle can keep the real one.
 * `Intl` formatters called without a date and `performance.now()` keep real time.
 */
export const patchDate = (shared: SharedArrayBuffer): void => {
  const offset = new Float64Array(shared)
  const RealDate = Date
  const realNow = RealDate.now.bind(RealDate)
  const virtualNow = (): number => Math.round(realNow() + (offset[0] ?? 0))
  /** A plain function and no Proxy, which would make each of the many dates of a call three times as dear. */
  function virtualDate(...given: (number | string | Date)[]): Date | string {
    if (new.target === undefined) return new RealDate(virtualNow()).toString()
    const [first = given.length === 0 ? virtualNow() : undefined] = given
    const isPlain = new.target === virtualDate && given.length < 2 && first !== undefined
    if (isPlain) return new RealDate(first)
    return Reflect.construct(RealDate, given.length === 0 ? [first] : given, new.target)
  }
  for (const name of Reflect.ownKeys(RealDate)) {
    const own = Object.getOwnPropertyDescriptor(RealDate, name)
    if (own) Object.defineProperty(virtualDate, name, own)
  }
  RealDate.now = virtualNow
  Object.defineProperty(virtualDate, 'now', { value: virtualNow, writable: true, configurable: true })
  RealDate.prototype.constructor = virtualDate
  Object.assign(globalThis, { Date: virtualDate })
}
