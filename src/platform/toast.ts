import Taro from '@tarojs/taro'

/** One line over the screen for two seconds. */
export const toast = (title: string): void => {
  void Taro.showToast({ title, icon: 'none', duration: 2000 })
}
