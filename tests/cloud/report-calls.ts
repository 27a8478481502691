import type * as z from 'zod'
import type { ReportDetail, ZReportOutput } from '../../domain/report/schema'
import type { Answer, CallOptions, TestCloud } from '../support/cloud'
import { cameraJpeg } from '../support/pictures'
import { SOCIAL_WORKER } from '../support/street'
import { upload } from '../support/upload'

type Given = Partial<{
  kind: string
  category: string | null
  text: string
  photos: string[]
  metres: number | null
  placeBy: string
}>

let photos = 0
/** A photo nobody took before. */
export const freshPhoto = (): Buffer => cameraJpeg(1, `photo ${photos++} of ${process.pid}`)

export const reportInput = (given: Given = {}) => ({
  kind: 'hazard',
  category: null,
  text: '路灯坏了，晚上看不清台阶',
  photos: [],
  metres: 300,
  accuracy: 20,
  placeBy: given.metres === null ? 'none' : 'gps',
  capturedAt: '2026-12-10T11:59:00.000+08:00',
  ...given,
})

export const createReport = (cloud: TestCloud, rider: string, given: Given = {}, options: CallOptions = {}) =>
  cloud.call<z.infer<typeof ZReportOutput>>('report', rider, 'create', reportInput(given), options)

/** A report that others see; its id. */
export const newReport = async (cloud: TestCloud, rider: string, given: Given = {}): Promise<string> => {
  const { data, error } = await createReport(cloud, rider, given)
  if (error) throw new Error(`create: ${error.code} ${error.field}`)
  return data.report.id
}

export const desk = (cloud: TestCloud, verb: string, input: object, who = SOCIAL_WORKER): Promise<Answer> =>
  cloud.call('report', who, verb, input)

/** Dealt with by the desk, with a picture. */
export const finish = async (cloud: TestCloud, reportId: string): Promise<void> => {
  const photo = await upload(cloud, SOCIAL_WORKER, freshPhoto())
  const { error } = await desk(cloud, 'finish', { reportId, result: '换了灯泡', photos: [photo] })
  if (error) throw new Error(`finish: ${error.code}`)
}

export const getReport = async (
  cloud: TestCloud,
  openid: string,
  reportId: string,
): Promise<ReportDetail> => {
  const { data, error } = await cloud.call<z.infer<typeof ZReportOutput>>('report', openid, 'get', {
    reportId,
  })
  if (error) throw new Error(`get: ${error.code}`)
  return data.report
}

/** Waits until WeChat's answer about the pictures of a report has come in. */
export const whenChecked = async (
  cloud: TestCloud,
  openid: string,
  reportId: string,
): Promise<ReportDetail> => {
  for (;;) {
    const report = await getReport(cloud, openid, reportId)
    if (report.photos.every(({ state }) => state !== 'pending')) return report
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
