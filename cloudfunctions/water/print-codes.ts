import * as z from 'zod'
import { makeScene, SCENE_PAGE, sceneContent } from '../../domain/water/scene'
import { ZPrintCodesOutput } from '../../domain/water/schema'
import { openapi, uploadFile } from '../_kit/cloud'
import { describeError, type Log } from '../_kit/log'
import { staffProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { signScene } from '../_kit/vault'
import { listFreezers } from './repository'

const ZImage = z.object({ buffer: z.instanceof(Buffer) })
const ZUploaded = z.object({ fileID: z.string() })
const WIDTH = 430
const ENV_VERSIONS: Record<string, string> = { formal: 'release', trial: 'trial', developer: 'develop' }

/**
 * Has WeChat draw one code and keeps the picture in the cloud storage; null when it could not be made, so that the
 * other codes are still printed. `checkPath` is off: codes are printed before the first release too.
 */
const drawCode = async (freezerId: string, scene: string, log: Log): Promise<string | null> => {
  try {
    const envVersion = ENV_VERSIONS[process.env.MINIPROGRAM_STATE ?? 'formal'] ?? 'release'
    const input = { scene, page: SCENE_PAGE, checkPath: false, envVersion, width: WIDTH }
    const { buffer } = ZImage.parse(await openapi.wxacode?.getUnlimited?.(input))
    const uploaded = await uploadFile({ cloudPath: `codes/${freezerId}.png`, fileContent: buffer })
    return ZUploaded.parse(uploaded).fileID
  } catch (error) {
    log('error', 'a code could not be drawn', { freezerId, cause: describeError(error) })
    return null
  }
}

export const printCodes = staffProcedure(
  ['stationKeeper', 'admin'],
  'The code of every freezer, to be printed',
)
  .output(ZPrintCodesOutput)
  .mutation(async ({ ctx }) => {
    await takeTurn({ kind: 'printCodes', openid: ctx.openid, max: 20, minutes: 60, now: ctx.now })
    const codes = (await listFreezers()).map(async ({ _id, name }) => {
      const scene = makeScene(_id, signScene(sceneContent(_id)))
      const fileId = await drawCode(_id, scene, ctx.log)
      return { freezerId: _id, name, page: SCENE_PAGE, scene, fileId }
    })
    return { codes: await Promise.all(codes) }
  })
