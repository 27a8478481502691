import * as z from 'zod'
import { openapi } from './cloud'
import { describeError, type Log } from './log'

const ZImage = z.object({ buffer: z.instanceof(Buffer) })
const WIDTH = 430
const ENV_VERSIONS: Record<string, string> = { formal: 'release', trial: 'trial', developer: 'develop' }

/**
 * Has WeChat draw a mini-program code; null when it could not, so that others are still printed. `checkPath` is off:
 * codes are printed before the first release too.
 */
export const drawCode = async (scene: string, page: string, log: Log): Promise<Buffer | null> => {
  try {
    const envVersion = ENV_VERSIONS[process.env.MINIPROGRAM_STATE ?? 'formal'] ?? 'release'
    const input = { scene, page, checkPath: false, envVersion, width: WIDTH }
    return ZImage.parse(await openapi.wxacode?.getUnlimited?.(input)).buffer
  } catch (error) {
    log('error', 'a code could not be drawn', { scene, cause: describeError(error) })
    return null
  }
}
