import type * as z from 'zod'
import type { WorkDetail, WorkView, ZCreatedOutput, ZWallOutput } from '../../domain/wall/schema'
import type { Answer, CallOptions, TestCloud } from '../support/cloud'
import { SOCIAL_WORKER } from '../support/street'

type Given = Partial<{ title: string; text: string; pen: string; photos: string[]; video: string }>

export const workInput = (given: Given = {}) => ({
  title: '雨里的街',
  text: '路灯一盏一盏亮起来，最后一单送到了。',
  pen: '',
  photos: [],
  video: '',
  ...given,
})

export const createWork = (cloud: TestCloud, author: string, given: Given = {}, options: CallOptions = {}) =>
  cloud.call<z.infer<typeof ZCreatedOutput>>('wall', author, 'create', workInput(given), options)

/** A work that waits for somebody to look at it; its id. The author needs a phone number. */
export const newWork = async (cloud: TestCloud, author: string, given: Given = {}): Promise<string> => {
  const { data, error } = await createWork(cloud, author, given)
  if (error) throw new Error(`create: ${error.code} ${error.field}`)
  return data.work.id
}

export const step = async (
  cloud: TestCloud,
  path: string,
  input: object,
  who = SOCIAL_WORKER,
): Promise<Answer> => cloud.call('wall', who, path, input)

/** Looked at by a worker, and on the wall. */
export const hang = async (cloud: TestCloud, workId: string): Promise<string> => {
  const { error } = await step(cloud, 'review', { workId, to: 'shown' })
  if (error) throw new Error(`review: ${error.code}`)
  return workId
}

export const shownWork = async (cloud: TestCloud, author: string, given: Given = {}): Promise<string> =>
  hang(cloud, await newWork(cloud, author, given))

/** One work as somebody sees it; null: it does not exist for them. */
export const seeWork = async (
  cloud: TestCloud,
  openid: string,
  workId: string,
): Promise<WorkDetail | null> => {
  const { data, ok } = await cloud.call<{ work: WorkDetail }>('wall', openid, 'get', { workId })
  return ok ? data.work : null
}

/** The whole wall as somebody sees it, page by page. */
export const readWall = async (cloud: TestCloud, openid: string, tab = 'wall'): Promise<WorkView[]> => {
  const works: WorkView[] = []
  for (;;) {
    const { data, error } = await cloud.call<z.infer<typeof ZWallOutput>>('wall', openid, 'list', {
      tab,
      skip: works.length,
    })
    if (error) throw new Error(`list: ${error.code}`)
    works.push(...data.works)
    if (!data.more) return works
  }
}
