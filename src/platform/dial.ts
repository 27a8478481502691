import Taro from '@tarojs/taro'

/** Opens the dial screen. It may be closed without calling: WeChat reports that as a failure, and it is none. */
export const dial = (phoneNumber: string): void =>
  void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
