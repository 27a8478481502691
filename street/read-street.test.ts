import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sayProblem } from './problem'
import { readStreet } from './read-street'
import { CASES, type Edit } from './read-street.cases'

const JUNLONG = path.join(__dirname, 'junlong')
let box = ''

beforeEach(() => {
  box = mkdtempSync(path.join(tmpdir(), 'street-'))
  cpSync(JUNLONG, path.join(box, 'junlong'), { recursive: true })
})
afterEach(() => rmSync(box, { recursive: true, force: true }))

const folder = () => path.join(box, 'junlong')

/**
 * Replaces one text of a file of the copied street and tells the line where `at` stands afterwards. Both texts must
 * be there, or the case would prove nothing.
 */
const edit = ({ file, from, to, at }: Edit): number => {
  const address = path.join(folder(), file)
  const before = readFileSync(address, 'utf8')
  const cut = before.indexOf(from)
  if (cut < 0) throw new Error(`${file} does not hold: ${from}`)
  const after = before.slice(0, cut) + to + before.slice(cut + from.length)
  writeFileSync(address, after)
  const found = Math.max(after.indexOf(at, cut), after.lastIndexOf(at, cut))
  if (found < 0) throw new Error(`${file} does not hold: ${at}`)
  return after.slice(0, found).split('\n').length
}

const say = (): string[] => readStreet(folder()).problems.map(sayProblem)

test('the real street is clean', () => {
  expect(say()).toEqual([])
})

describe('what is wrong in a street is said with file, line and expectation', () => {
  test.each(CASES)('$what', ({ expected, ...change }) => {
    const line = edit(change)
    const { problems, street } = readStreet(folder())
    const said = problems.filter(({ expected: text }) =>
      typeof expected === 'string' ? text === expected : expected.test(text),
    )
    expect(said.map(({ file, line }) => ({ file, line }))).toEqual([{ file: change.file, line }])
    expect(street).toBeNull()
  })

  test('a file that is no YAML points into it', () => {
    const line = edit({
      file: 'partners.yaml',
      from: 'name: 国网电力',
      to: 'name: "国网电力',
      at: 'name: "国网电力',
    })
    const { problems } = readStreet(folder())
    expect(problems).toHaveLength(1)
    expect(problems[0]?.file).toBe('partners.yaml')
    expect(problems[0]?.line).toBeGreaterThanOrEqual(line)
  })

  test('a missing field points at its entry', () => {
    const line = edit({
      file: 'partners.yaml',
      from: '  gives: 党建联席会成员，和大家抱团服务\n',
      to: '',
      at: 'id: state-grid',
    })
    expect(say()).toEqual([`partners.yaml:${line}:3: 缺少 gives：文字（数字要加引号）`])
  })

  test('a missing file is named', () => {
    rmSync(path.join(folder(), 'meals.yaml'))
    expect(say()).toEqual(['meals.yaml:1:1: 缺少这个文件；没有内容就写 []'])
  })

  test('a misspelt file name is not an empty file', () => {
    writeFileSync(path.join(folder(), 'merchant.yaml'), '[]')
    writeFileSync(path.join(folder(), 'policies/c1.yaml'), '{}')
    expect(say()).toEqual([
      expect.stringMatching(/^merchant\.yaml:1:1: 没有用到这个文件名/),
      expect.stringMatching(/^policies\/c1\.yaml:1:1: 卡片的文件名应是 c01\.yaml/),
    ])
  })

  test('a list file that is no list', () => {
    writeFileSync(path.join(folder(), 'partners.yaml'), 'name: 国网电力\n')
    expect(say()).toEqual(['partners.yaml:1:1: 整个文件应是一个列表，每项以 - 开头；没有内容就写 []'])
  })

  test('no folder at all', () => {
    expect(readStreet(path.join(box, 'nowhere')).problems.map(sayProblem)).toEqual([
      'street.yaml:1:1: 找不到这条街的文件夹 nowhere',
    ])
  })
})

test('several problems are all told at once, in the order of the files', () => {
  edit({ file: 'stations.yaml', from: 'order: 2', to: 'order: two', at: 'order: two' })
  edit({ file: 'freezers.yaml', from: 'stationId: u-shanli', to: 'stationId: nowhere', at: 'nowhere' })
  edit({ file: 'policies/c05.yaml', from: 'status: ship', to: 'status: shipped', at: 'shipped' })
  const { problems } = readStreet(folder())
  expect(problems.map(({ file }) => file)).toEqual(['freezers.yaml', 'policies/c05.yaml', 'stations.yaml'])
})

test('one broken station does not make the references to it look wrong', () => {
  edit({ file: 'stations.yaml', from: 'metres: 0', to: 'metres: zero', at: 'zero' })
  expect(readStreet(folder()).problems.map(({ file }) => file)).toEqual(['stations.yaml'])
})

test('a street of one station and nothing else is a street', () => {
  const small = path.join(box, 'small')
  mkdirSync(small)
  const write = (name: string, text: string) => writeFileSync(path.join(small, `${name}.yaml`), text)
  write(
    'street',
    readFileSync(path.join(JUNLONG, 'street.yaml'), 'utf8').replace('name: 均隆街', 'name: 小街'),
  )
  write('stations', readFileSync(path.join(JUNLONG, 'stations.yaml'), 'utf8').split('- id: youai')[0] ?? '')
  for (const name of ['freezers', 'programmes', 'meals', 'partners', 'scenes', 'places', 'sources'])
    write(name, '[]\n')
  const { problems, street } = readStreet(small)
  expect(problems).toEqual([])
  expect(street).toMatchObject({ id: 'small', street: { name: '小街' }, stations: [{ id: 'u-shanli' }] })
  expect(street?.cards).toEqual([])
})

test('the output of the street check can be clicked on', () => {
  expect(sayProblem({ file: 'stations.yaml', line: 12, column: 3, expected: '整数' })).toBe(
    'stations.yaml:12:3: 整数',
  )
})
