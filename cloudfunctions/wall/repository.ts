import * as z from 'zod'
import type { PersonDocument } from '../../domain/person/schema'
import { ZPictureDocument } from '../../domain/picture/schema'
import { applyWork, type WorkChange } from '../../domain/wall/decide-work'
import { type DeskBox, type WorkDocument, ZWorkDocument } from '../../domain/wall/schema'
import type { WorkFacts } from '../../domain/wall/views'
import { command, db } from '../_kit/cloud'
import { documentsOf, type Fields } from '../_kit/documents'

export const PAGE = 12
const ALIKE = 50
/** Reports of one work that are kept; more would tell nobody more. */
const MOST_FLAGS = 50

const works = documentsOf('works')

const ZWorkRow = ZWorkDocument.extend({ pictures: z.array(ZPictureDocument) })

const toFacts = (raw: unknown): WorkFacts => {
  const { pictures, ...work } = ZWorkRow.parse(raw)
  return { work, pictures }
}

type Page = { where: Fields; sort: Record<string, 1 | -1>; skip?: number; limit: number }

/** Works joined with what is known of their pictures, in one operation. */
const listJoined = async ({ where, sort, skip = 0, limit }: Page): Promise<WorkFacts[]> => {
  const { list } = (await db
    .collection('works')
    .aggregate()
    .match(where)
    .sort(sort)
    .skip(skip)
    .limit(limit)
    .lookup({ from: 'pictures', localField: 'photos.id', foreignField: '_id', as: 'pictures' })
    .end()) as { list: unknown[] }
  return list.map(toFacts)
}

/** What everybody sees: the chosen ones first, then the newest; a page and one more. */
export const listShown = (skip: number): Promise<WorkFacts[]> =>
  listJoined({ where: { state: 'shown' }, sort: { chosenAt: -1, shownAt: -1 }, skip, limit: PAGE + 1 })

export const listOfPerson = (openid: string, skip: number): Promise<WorkFacts[]> =>
  listJoined({ where: { openid }, sort: { submittedAt: -1 }, skip, limit: PAGE + 1 })

/** What waits comes oldest first, what is over newest first. */
const BOXES: Record<DeskBox, Pick<Page, 'where' | 'sort'>> = {
  pending: { where: { state: 'pending' }, sort: { submittedAt: 1 } },
  flagged: { where: { flagged: true }, sort: { updatedAt: 1 } },
  shown: { where: { state: 'shown' }, sort: { chosenAt: -1, shownAt: -1 } },
  ended: { where: { state: command.in(['declined', 'hidden']) }, sort: { updatedAt: -1 } },
}

export const listBox = (box: DeskBox, skip: number): Promise<WorkFacts[]> =>
  listJoined({ ...BOXES[box], skip, limit: PAGE + 1 })

export const findWork = (id: string): Promise<WorkDocument | null> => works.findById(id)

/** One work with its pictures. */
export const findFacts = async (id: string): Promise<WorkFacts | null> =>
  (await listJoined({ where: { _id: id }, sort: { _id: 1 }, limit: 1 }))[0] ?? null

export const insertWork = (work: WorkDocument): Promise<boolean> => works.insertOnce(work)

/** Stores a change unless somebody else was faster. */
export const storeChange = (work: WorkDocument, change: WorkChange): Promise<boolean> => {
  const after = applyWork(work, change)
  const set = Object.fromEntries(
    Object.keys(change.set).map((name) => {
      const value: unknown = Reflect.get(after, name)
      return [name, value !== null && typeof value === 'object' ? command.set(value) : value]
    }),
  )
  return works.updateIf(
    work._id,
    { v: work.v },
    { ...set, history: command.push([change.step]), v: command.inc(1) },
  )
}

/** Counts a like, once a person; false: it is counted, or the work is not on the wall. */
export const addLike = (id: string, token: string): Promise<boolean> =>
  works.updateIf(
    id,
    { state: 'shown', likers: command.neq(token) },
    { likes: command.inc(1), likers: command.push([token]) },
  )

export const takeLikeBack = (id: string, token: string): Promise<boolean> =>
  works.updateIf(id, { likers: token }, { likes: command.inc(-1), likers: command.pull(token) })

/** Notes a report of a shown work, once a person. */
export const addFlag = (id: string, flag: WorkDocument['flags'][number]): Promise<boolean> =>
  works.updateIf(
    id,
    {
      state: 'shown',
      'flags.token': command.neq(flag.token),
      [`flags.${MOST_FLAGS - 1}`]: command.exists(false),
    },
    { flags: command.push([flag]), flagged: true, v: command.inc(1) },
  )

/** Works with one of the same pictures. */
export const listAlike = async ({ photos }: WorkDocument): Promise<WorkDocument[]> => {
  const hashes = photos.map(({ sha256 }) => sha256)
  return hashes.length === 0
    ? []
    : works.list({ where: { 'photos.sha256': command.in(hashes) }, limit: ALIKE })
}

export const findPerson = (openid: string): Promise<PersonDocument | null> =>
  documentsOf('people').findById(openid)

/** A worker decides about a picture, whatever was found before. */
export const decidePicture = (id: string, show: boolean): Promise<boolean> =>
  documentsOf('pictures').updateIf(id, { _id: id }, { state: show ? 'passed' : 'refused', by: 'staff' })
