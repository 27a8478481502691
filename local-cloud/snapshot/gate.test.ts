import { createGate } from './gate'

const later = (): { promise: Promise<void>; go: () => void } => {
  let go = (): void => {}
  const promise = new Promise<void>((resolve) => {
    go = resolve
  })
  return { promise, go }
}

test('holds new work back until what has passed is done and the held work too', async () => {
  const gate = createGate()
  const seen: string[] = []
  const [call, snapshot] = [later(), later()]
  const first = gate.pass(async () => {
    await call.promise
    seen.push('call done')
  })
  const held = gate.hold(async () => {
    seen.push('holding')
    await snapshot.promise
    seen.push('held work done')
  })
  const second = gate.pass(async () => void seen.push('next call'))
  const other = gate.hold(async () => void seen.push('next hold'))
  await Promise.resolve()
  expect(seen).toEqual([])
  call.go()
  await first
  snapshot.go()
  await Promise.all([held, second, other])
  expect(seen.slice(0, 3)).toEqual(['call done', 'holding', 'held work done'])
  expect(seen.slice(3).sort()).toEqual(['next call', 'next hold'])
})

test('opens again after work that failed', async () => {
  const gate = createGate()
  await expect(gate.hold(() => Promise.reject(new Error('no room')))).rejects.toThrow('no room')
  expect(await gate.pass(async () => 'through')).toBe('through')
  await expect(gate.pass(() => Promise.reject(new Error('own fault')))).rejects.toThrow('own fault')
  expect(await gate.hold(async () => 'held')).toBe('held')
})

test('work inside work goes on, even while somebody waits for it; a timer set inside is work of its own', async () => {
  const gate = createGate()
  const seen: string[] = []
  const [call, timer] = [later(), later()]
  const outer = gate.pass(async () => {
    void timer.promise.then(() => gate.pass(async () => void seen.push('timer')))
    await call.promise
    await gate.pass(async () => void seen.push('inner'))
  })
  const held = gate.hold(async () => {
    timer.go()
    await new Promise((resolve) => setImmediate(resolve))
    seen.push('held')
  })
  call.go()
  await Promise.all([outer, held])
  await gate.hold(async () => undefined)
  expect(seen).toEqual(['inner', 'held', 'timer'])
})
