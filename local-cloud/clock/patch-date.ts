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
  const VirtualDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [virtualNow()] : args, newTarget),
    apply: () => new RealDate(virtualNow()).toString(),
  })
  RealDate.now = virtualNow
  RealDate.prototype.constructor = VirtualDate
  globalThis.Date = VirtualDate
}
