import Taro from '@tarojs/taro'

type Place = { name: string; address: string; latitude: number; longitude: number }

/** Shows a place (GCJ-02) on WeChat's own map, from where one is led there. */
export const openMap = async ({ name, address, latitude, longitude }: Place): Promise<boolean> => {
  try {
    await Taro.openLocation({ name, address, latitude, longitude, scale: 18 })
    return true
  } catch (error) {
    console.warn('map not opened', error)
    return false
  }
}
