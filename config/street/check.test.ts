import { spawnSync } from 'node:child_process'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../..')
const run = (...ids: string[]) =>
  spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'config/street/check.ts', ...ids], {
    cwd: ROOT,
    encoding: 'utf8',
  })

test('a clean street is one line of counts', () => {
  const { status, stdout, stderr } = run('junlong')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout.trim().split('\n')).toEqual([
    expect.stringMatching(/^均隆街，5 个站点，.*6 项服务，.*24 张政策卡（ship 8，ship-partial 11，hold 5）$/),
  ])
})

test('a street with problems names them and ends with 1', () => {
  const { status, stderr } = run('nowhere')
  expect(status).toBe(1)
  expect(stderr.trim()).toBe('street/nowhere/street.yaml:1:1: 找不到这条街的文件夹 nowhere')
})

test.each([[[]], [['../../etc']]])('an id that is none: %j', (ids) => {
  const { status, stderr } = run(...ids)
  expect(status).toBe(1)
  expect(stderr).toContain('用法')
})
