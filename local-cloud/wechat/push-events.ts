import type { FunctionService } from '../functions/function-service'
import type { MediaCheckEvent } from './media-check'

/**
 * Delivers what WeChat pushes to the functions that receive it. Which function that is, is set in WeChat's
 * back office; here a function's config.json says it (`"messagePush": ["wxa_media_check"]`).
 */
export const createPushedEvents =
  (functions: FunctionService) =>
  (event: MediaCheckEvent): void => {
    const receivers = functions.definitions().filter((item) => item.messagePush.includes(event.Event))
    for (const { name } of receivers) {
      void functions.invoke({ functionName: name, source: 'wx_client', event: JSON.stringify(event) })
    }
  }
