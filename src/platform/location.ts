import Taro from '@tarojs/taro'

/** A position in GCJ-02, WeChat's own coordinates; `accuracy` in metres. */
export type Position = { latitude: number; longitude: number; accuracy: number }

/** Where the phone is; null: the person or the phone does not say. The position stays on the phone unless a caller sends it. */
export const whereAmI = async (): Promise<Position | null> => {
  try {
    const { latitude, longitude, accuracy } = await Taro.getLocation({ type: 'gcj02', isHighAccuracy: true })
    return { latitude, longitude, accuracy }
  } catch (error) {
    console.warn('no position', error)
    return null
  }
}
