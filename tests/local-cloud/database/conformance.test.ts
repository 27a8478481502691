import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aggregateCases } from './cases/all-aggregate-cases'
import { expressionCases } from './cases/all-expression-cases'
import { queryCases } from './cases/all-query-cases'
import { updateCases } from './cases/all-update-cases'
import { documentCases } from './cases/document-cases'
import { indexCases } from './cases/index-cases'
import { refusedCases } from './cases/refused-update-cases'
import { sizeCases } from './cases/size-cases'
import { transactionCases } from './cases/transaction-cases'
import { type OpenSdk, openSdk } from './open-sdk'
import { recordCalls } from './record-calls'

const LEAST_CASES = 400
/** Declared by the SDK, absent from its code in both releases: a call is a TypeError before anything is sent. */
const NOT_IN_THE_SDK = {
  pipeline: ['collStats', 'facet', 'graphLookup', 'indexStats', 'out', 'redact'],
  chain: ['exists', 'mod', 'all', 'elemMatch', 'size', 'nor', 'not'],
  aggregate: [
    'convert',
    'dateToParts',
    'ltrim',
    'rtrim',
    'toBool',
    'toDate',
    'toDecimal',
    'toDouble',
    'toInt',
    'toLong',
    'toObjectId',
    'toString',
    'trim',
    'type',
  ],
}
/** Commands the SDK has and no document of WeChat's mentions; they are named NOT_IMPLEMENTED_LOCALLY. */
const NOT_PLAYED = ['jsonSchema', 'text']

const declarations = readFileSync(join(__dirname, '../../../node_modules/wx-server-sdk/index.d.ts'), 'utf8')

/** The methods declared between a heading and the first line that closes it. */
const declaredIn = (heading: string): string[] => {
  const from = declarations.indexOf(heading)
  if (from === -1) throw new Error(`the SDK's declarations have no ${heading}`)
  const indent = /[^\n]*$/.exec(declarations.slice(0, from))?.[0].length ?? 0
  const rest = declarations.slice(from)
  const body = rest.slice(0, rest.indexOf(`\n${' '.repeat(indent)}}`))
  const inner = new RegExp(`^ {${indent + 2}}(\\w+)\\(`, 'gm')
  return [...body.matchAll(inner)].flatMap(([, name]) => name ?? []).filter((name) => name !== 'constructor')
}

const record = (): Set<string> => {
  const recorder = recordCalls()
  const db: OpenSdk['db'] = recorder.start('db')
  const command: OpenSdk['db']['command'] = recorder.start('command')
  const $ = command.aggregate
  for (const one of queryCases) recorder.note(one.where(command, db))
  for (const one of [...updateCases, ...refusedCases]) recorder.note(one.data(command, db))
  for (const one of aggregateCases) one.run(recorder.start('pipeline'), command, $)
  for (const one of expressionCases) recorder.note(one.value($))
  for (const one of documentCases) one.run(recorder.start('collection'), db)
  return recorder.names
}

describe('what the SDK can ask of the database', () => {
  const recorded = record()
  let sdk: OpenSdk
  beforeAll(async () => {
    sdk = await openSdk({ driver: 'wasm', collections: [] })
  })
  afterAll(() => sdk.close())

  const without = (owner: string, names: string[], known: string[] = []): string[] =>
    names.filter((name) => !known.includes(name) && !recorded.has(`${owner}.${name}`))

  it(`has at least ${LEAST_CASES} cases, each with a name of its own and a source`, () => {
    const groups = [
      queryCases,
      updateCases,
      aggregateCases,
      expressionCases,
      documentCases,
      indexCases,
      sizeCases,
      transactionCases,
      refusedCases,
    ]
    const all = groups.flatMap((group) => group.map(({ name, source }) => ({ name, source })))
    expect(all.length).toBeGreaterThanOrEqual(LEAST_CASES)
    expect(all.filter(({ name, source }) => name === '' || source === '')).toEqual([])
    for (const group of groups) {
      const names = group.map(({ name }) => name)
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    }
  })

  it('has a case for every command declared and every command in the code', () => {
    const declared = declaredIn('export interface DatabaseCommand {')
    expect(declared).toContain('elemMatch')
    expect(without('command', declared)).toEqual([])
    expect(without('command', Object.keys(sdk.db.command), NOT_PLAYED)).toEqual([])
    expect(without('project', declaredIn('project: {'))).toEqual([])
    expect(without('project', Object.keys(sdk.db.command.project))).toEqual([])
  })

  it('has a case for every command that can be chained to another', () => {
    const declared = declaredIn('export class DatabaseQueryCommand')
    expect(declared).toContain('geoNear')
    const logic = declaredIn('export class DatabaseLogicCommand')
    expect(without('chain', [...declared, ...logic], NOT_IN_THE_SDK.chain)).toEqual([])
    const chain = sdk.db.command.gt(1)
    expect(NOT_IN_THE_SDK.chain.filter((name) => name in chain)).toEqual([])
  })

  it('has a case for every operator of expressions, by method or written out', () => {
    const declared = declaredIn('aggregate: {')
    expect(declared).toContain('dateToString')
    const written = (name: string): boolean =>
      NOT_IN_THE_SDK.aggregate.includes(name) && recorded.has(`$${name}`)
    const missing = without('aggregate', [...declared, ...Object.keys(sdk.db.command.aggregate)])
    expect(missing.filter((name) => !written(name))).toEqual([])
    expect(NOT_IN_THE_SDK.aggregate.filter((name) => Object.hasOwn(sdk.db.command.aggregate, name))).toEqual(
      [],
    )
  })

  it('has a case for every stage', () => {
    const declared = declaredIn('export class PipelineBase')
    expect(declared).toContain('sortByCount')
    expect(without('pipeline', declared, [...NOT_IN_THE_SDK.pipeline, 'end', 'geoNear'])).toEqual([])
    const pipeline = sdk.db.collection('x').aggregate()
    for (const name of NOT_IN_THE_SDK.pipeline) {
      expect(() => Reflect.apply(Reflect.get(pipeline, name), pipeline, [{}])).toThrow(TypeError)
    }
  })

  it('has a case for every method of collections, queries and documents', () => {
    const methods = (heading: string): string[] => declaredIn(heading)
    const asked = (names: string[], owners: string[]): string[] =>
      names.filter((name) => !owners.some((owner) => recorded.has(`${owner}.${name}`)))
    expect(asked(methods('export class CollectionReference'), ['collection'])).toEqual([])
    expect(asked(methods('export class Query {'), ['collection', 'query'])).toEqual([])
    expect(asked(methods('export class DocumentReference'), ['document'])).toEqual([])
    expect(asked(Object.keys(sdk.db.Geo), ['Geo'])).toEqual([])
    for (const name of ['serverDate', 'RegExp']) expect(recorded).toContain(`db.${name}`)
  })
})
