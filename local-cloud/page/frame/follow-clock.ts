const followers = new WeakSet<DateConstructor>()

const hasDate = (view: Window): view is Window & { Date: DateConstructor } => 'Date' in view

/**
 * Makes `Date` inside a frame run ahead of this computer's by what `ahead` answers (ms), so that a phone shows the
 * time its cloud lives in. Does nothing to a frame that already follows; a page loaded anew has to be told again.
 */
export const followClock = (view: Window, ahead: () => number): void => {
  if (!hasDate(view) || followers.has(view.Date)) return
  const RealDate = view.Date
  const realNow = RealDate.now.bind(RealDate)
  const now = (): number => Math.round(realNow() + ahead())
  const FollowingDate = new Proxy(RealDate, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    apply: () => new RealDate(now()).toString(),
  })
  RealDate.now = now
  RealDate.prototype.constructor = FollowingDate
  view.Date = FollowingDate
  followers.add(FollowingDate)
}
