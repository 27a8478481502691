import { askHost } from './host.h5'

/** As in `subscribe.ts`, asked of the frame. */
export const askSubscribe = async (templateIds: readonly string[]): Promise<boolean> => {
  if (templateIds.length === 0) return false
  try {
    const answer = await askHost('subscribe', { templateIds })
    return templateIds.some((id) => Reflect.get(Object(answer), id) === 'accept')
  } catch (error) {
    console.warn('subscribe question not shown', error)
    return false
  }
}
