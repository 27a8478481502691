import type { Job } from '../support/break-everywhere'
import type { TestCloud } from '../support/cloud'
import { cameraJpeg } from '../support/pictures'
import { SOCIAL_WORKER } from '../support/street'
import { upload } from '../support/upload'

const FIELDS = ['summary']

type Made = { caller?: string; input: unknown }

let photos = 0

/** How appeals come into the states that the fault tests break them in, on one cloud. */
export const appealScenes = (cloudNow: () => TestCloud) => {
  const must = async <T>(fn: string, caller: string, path: string, input: unknown): Promise<T> => {
    const answer = await cloudNow().call<T>(fn, caller, path, input)
    if (!answer.ok) throw new Error(`${path}: ${answer.error?.code} ${answer.error?.field ?? ''}`)
    return answer.data
  }
  const fresh = async (rider: string): Promise<string> =>
    (await must<{ appeal: { id: string } }>('appeal', rider, 'create', { text: '站点欠我工资' })).appeal.id
  const held = async (rider: string): Promise<string> => {
    const appealId = await fresh(rider)
    await must('appeal', SOCIAL_WORKER, 'accept', { appealId })
    return appealId
  }
  const closed = async (rider: string): Promise<string> => {
    const appealId = await held(rider)
    await must('appeal', rider, 'close', { appealId, solved: true })
    return appealId
  }
  const photo = (rider: string) => upload(cloudNow(), rider, cameraJpeg(1, `fault ${photos++}`))
  const listed = async (rider: string): Promise<string> => {
    const appealId = await fresh(rider)
    await must('appeal', rider, 'setEvidence', { appealId, kind: 'pay', happenedOn: '2026-10-01' })
    return appealId
  }
  const withPicture = async (rider: string): Promise<{ appealId: string; fileK: string }> => {
    const appealId = await listed(rider)
    type Shown = { evidence: { lines: { files: { k: string }[] }[] } }
    const input = { appealId, line: 'agreed', fileId: await photo(rider) }
    const { evidence } = await must<Shown>('appeal', rider, 'addEvidence', input)
    return { appealId, fileK: evidence.lines.flatMap(({ files }) => files)[0]?.k ?? '' }
  }
  const colleague = async (appealId: string, name: string): Promise<string> => {
    type Tools = { colleagues: { id: string; name: string }[] }
    const { colleagues } = await must<Tools>('appeal', SOCIAL_WORKER, 'tools', { appealId })
    return colleagues.find((one) => one.name === name)?.id ?? ''
  }
  const proposed = async (rider: string) => {
    const appealId = await held(rider)
    const proposal = {
      appealId,
      partner: 'lawyer',
      partnerName: '何律师',
      summary: '问仲裁',
      fields: FIELDS,
    }
    await must('appeal', SOCIAL_WORKER, 'propose', proposal)
    type Shown = { appeal: { referrals: { id: string }[] } }
    const { appeal } = await must<Shown>('appeal', rider, 'get', { appealId })
    return { appealId, referralId: appeal.referrals[0]?.id ?? '' }
  }
  const consented = async (rider: string) => {
    const both = await proposed(rider)
    await must('appeal', rider, 'answerReferral', { ...both, agree: true, fields: FIELDS })
    return both
  }
  const sent = async (rider: string) => {
    const both = await consented(rider)
    await must('appeal', SOCIAL_WORKER, 'moveReferral', { ...both, to: 'sent' })
    return both
  }
  const taken = async (rider: string) => {
    const both = await sent(rider)
    await must('referral', 'local-lawyer', 'answer', { ...both, to: 'accepted' })
    return both
  }
  return {
    must,
    fresh,
    held,
    closed,
    photo,
    listed,
    withPicture,
    colleague,
    proposed,
    consented,
    sent,
    taken,
  }
}

/** A job of the appeal domain; without a caller it is the social worker's. */
export const appealJob = (
  name: string,
  path: string,
  make: (rider: string) => Promise<Made>,
  fn = 'appeal',
): Job => ({
  name,
  fn,
  path,
  prepare: async (_, rider) => {
    const { caller = SOCIAL_WORKER, input } = await make(rider)
    return { caller, input }
  },
})
