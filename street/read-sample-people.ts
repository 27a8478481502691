import { existsSync } from 'node:fs'
import path from 'node:path'
import type * as z from 'zod'
import type { OCCUPATIONS, StaffDocument } from '../domain/person/schema'
import { type Point, pointWith, readSingle, type Single } from './draft'
import { collectProblems, type Problem, sayProblem } from './problem'
import { ZSamplePeopleFile } from './schema'
import { openYaml } from './yaml-file'

const FILE = 'people.sample.yaml'
type Occupation = (typeof OCCUPATIONS)[number]

/** A person the local cloud offers to be; `note` says in a few words who that is. */
type SamplePerson = { openid: string; name: string; note: string; phone?: string }
/** `holds`: the programmes of each member of staff, by OPENID. */
export type SamplePeople = {
  staff: StaffDocument[]
  people: SamplePerson[]
  holds: { openid: string; programmeId: string }[]
}

const OCCUPATION_NAMES: Record<Occupation, string> = {
  foodRider: '外卖骑手',
  courier: '快递员',
  driver: '网约车司机',
  domesticWorker: '家政',
  other: '街上干活的人',
}

type PeopleFile = z.infer<typeof ZSamplePeopleFile>
type Row = { openid: string; name: string; phone?: string | undefined }

const toPerson = ({ openid, name, phone }: Row, note: string): SamplePerson =>
  phone === undefined ? { openid, name, note } : { openid, name, note, phone }

/** A rider first and one of the staff second: the first two are given the phones, and show both sides of the street. */
const alternate = (riders: SamplePerson[], staff: SamplePerson[]): SamplePerson[] => [
  ...riders.slice(0, 1),
  ...staff.slice(0, 1),
  ...riders.slice(1),
  ...staff.slice(1),
]

const toPeople = ({ staff, riders }: PeopleFile): SamplePeople => ({
  staff: staff.map(({ openid, name, roles, merchantIds }) => ({
    _id: openid,
    name,
    roles,
    active: true,
    merchantIds,
  })),
  holds: staff.flatMap(({ openid, programmes }) =>
    programmes.map((programmeId) => ({ openid, programmeId })),
  ),
  people: alternate(
    riders.map((rider) => toPerson(rider, `${OCCUPATION_NAMES[rider.occupation]} · ${rider.note}`)),
    staff.map((person) => toPerson(person, person.note)),
  ),
})

const reportRepeats = ({ file, value }: Single<PeopleFile>, point: Point): void => {
  const seen = new Set<string>()
  for (const part of ['staff', 'riders'] as const)
    for (const [index, { openid }] of value[part].entries()) {
      if (seen.has(openid)) point(file, [part, index, 'openid'], `openid ${openid} 已经用过，换一个`)
      seen.add(openid)
    }
}

/** Problems of `people.sample.yaml`; a street may have none of these people. */
export const checkSamplePeople = (folder: string): { problems: Problem[]; sample: SamplePeople } => {
  const none = { staff: [], people: [], holds: [] }
  if (!existsSync(path.join(folder, FILE))) return { problems: [], sample: none }
  const { report, list } = collectProblems()
  const point = pointWith(report)
  const read = readSingle(ZSamplePeopleFile, openYaml(folder, FILE, report), point)
  if (read) reportRepeats(read, point)
  return { problems: list(), sample: read ? toPeople(read.value) : none }
}

/** The made-up people of a street for the local cloud; throws with every problem when the file is wrong. */
export const readSamplePeople = (folder: string): SamplePeople => {
  const { problems, sample } = checkSamplePeople(folder)
  if (problems.length > 0) throw new Error(problems.map(sayProblem).join('\n'))
  return sample
}
