import Taro from '@tarojs/taro'

/** Opens the privacy guide that is on file with WeChat. Throws when the account has none. */
export const openPrivacyGuide = async (): Promise<void> => {
  await Taro.openPrivacyContract()
}
