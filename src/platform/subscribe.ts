import Taro from '@tarojs/taro'

/** WeChat shows at most three templates in one question. */
const MOST = 3

/**
 * Asks whether messages may be sent. Must be the FIRST call of a tap, before anything is awaited, or WeChat
 * refuses it. Never throws: what the person came for goes on whatever the answer is; the inbox has it anyway.
 */
export const askSubscribe = async (templateIds: readonly string[]): Promise<boolean> => {
  if (templateIds.length === 0) return false
  try {
    const tmplIds = templateIds.slice(0, MOST)
    const answer: object = await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })
    return tmplIds.some((id) => Reflect.get(answer, id) === 'accept')
  } catch (error) {
    console.warn('subscribe question not shown', error)
    return false
  }
}
