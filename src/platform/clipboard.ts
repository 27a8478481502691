import Taro from '@tarojs/taro'

/** Copies a text. WeChat says so itself in a toast; false: it was refused. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch (error) {
    console.warn('not copied', error)
    return false
  }
}
