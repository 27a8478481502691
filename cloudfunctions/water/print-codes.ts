import * as z from 'zod'
import { makeScene, SCENE_PAGE, sceneContent } from '../../domain/water/scene'
import { ZPrintCodesOutput } from '../../domain/water/schema'
import { uploadFile } from '../_kit/cloud'
import { drawCode } from '../_kit/draw-code'
import { describeError, type Log } from '../_kit/log'
import { staffProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { signScene } from '../_kit/vault'
import { listFreezers } from './repository'

const ZUploaded = z.object({ fileID: z.string() })

/** Keeps a drawn code in the cloud storage; null when it could not be made, so that the others are still printed. */
const keepCode = async (freezerId: string, scene: string, log: Log): Promise<string | null> => {
  const picture = await drawCode(scene, SCENE_PAGE, log)
  if (!picture) return null
  try {
    const uploaded = await uploadFile({ cloudPath: `codes/${freezerId}.png`, fileContent: picture })
    return ZUploaded.parse(uploaded).fileID
  } catch (error) {
    log('error', 'a code could not be kept', { freezerId, cause: describeError(error) })
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
      const fileId = await keepCode(_id, scene, ctx.log)
      return { freezerId: _id, name, page: SCENE_PAGE, scene, fileId }
    })
    return { codes: await Promise.all(codes) }
  })
