import type { FunctionService } from '../functions/function-service'
import type { MediaCheckEvent } from './media-check'

/**
 * Delivers what WeChat pushes to the function that receives it. Which one that is, is set in WeChat's back
 * office, one function an event; here the manifest says it (`messagePush: {"wxa_media_check": "<function>"}`),
 * or the config.json of the function (`"messagePush": ["wxa_media_check"]`).
 */
export const createPushedEvents =
  (functions: FunctionService, messagePush: Record<string, string>) =>
  (event: MediaCheckEvent): void => {
    const named = messagePush[event.Event]
    const declared = functions.definitions().find((item) => item.messagePush.includes(event.Event))
    const receiver = named === undefined ? declared : functions.find(named)
    if (!receiver) {
      if (named !== undefined) console.warn(`${event.Event} is for ${named}, and there is no such function`)
      return
    }
    void functions.invoke({
      functionName: receiver.name,
      source: 'wx_client',
      event: JSON.stringify(event),
    })
  }
