import Taro from '@tarojs/taro'
import { makeCallError } from './api-error'
import { type CallEvent, type Envelope, isEnvelope } from './envelope'

/** WeChat's own limit for one call is 60 s; a rider looks away after ten. */
const PATIENCE_MS = 10_000

/** Opens the cloud; the environment is the one the mini-program was uploaded with. */
export const startCloud = (): void => {
  Taro.cloud.init({ traceUser: true })
}

const hasSignal = async (): Promise<boolean> => {
  const { networkType } = await Taro.getNetworkType()
  return networkType !== 'none'
}

const afterPatience = (): Promise<never> =>
  new Promise((_, reject) =>
    setTimeout(() => reject(new Error(`no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS),
  )

/**
 * Calls a cloud function through WeChat. Throws OFFLINE when the phone has no signal, TIMEOUT when no answer of the
 * function came back (it may have run: repeating with the same request id is safe).
 */
export const callFunction = async (name: string, event: CallEvent): Promise<Envelope> => {
  try {
    const { result } = await Promise.race([Taro.cloud.callFunction({ name, data: event }), afterPatience()])
    if (isEnvelope(result)) return result
    throw new Error(`${name} answered without an envelope`)
  } catch (cause) {
    const code = (await hasSignal()) ? 'TIMEOUT' : 'OFFLINE'
    throw makeCallError(code, { requestId: event.requestId, cause })
  }
}
