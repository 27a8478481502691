import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../..')
const runIn = (streets: string | undefined, ...args: string[]) =>
  spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'config/street/main.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...(streets ? { STREETS_DIR: streets } : {}) },
  })
const run = (...args: string[]) => runIn(undefined, ...args)

test('a clean street is one line of counts', () => {
  const { status, stdout, stderr } = run('check', 'junlong')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout.trim().split('\n')).toEqual([
    expect.stringMatching(
      /^均隆街，5 个站点，.*6 项服务，.*24 家商家、101 项服务，24 张政策卡（ship 8，ship-partial 11，hold 5）$/,
    ),
  ])
})

test('a street with problems names them and ends with 1', () => {
  const { status, stderr } = run('check', 'nowhere')
  expect(status).toBe(1)
  expect(stderr.trim()).toBe('street/nowhere/street.yaml:1:1: 找不到这条街的文件夹 nowhere')
})

test.each([[[]], [['check', '../../etc']], [['apply', 'junlong']], [['sell', 'junlong']]])(
  'a command that is none: %j',
  (args) => {
    const { status, stderr } = run(...args)
    expect(status).toBe(1)
    expect(stderr).toContain('用法')
  },
)

test('a new street passes the check as it is written, and is never written twice', () => {
  const box = mkdtempSync(path.join(tmpdir(), 'streets-'))
  try {
    expect(runIn(box, 'new', 'fresh').status).toBe(0)
    const { status, stdout, stderr } = runIn(box, 'check', 'fresh')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('新的街，1 个站点')
    expect(runIn(box, 'new', 'fresh')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('已经有了'),
    })
  } finally {
    rmSync(box, { recursive: true, force: true })
  }
})
