import Taro from '@tarojs/taro'

/** Opens a document of the cloud's storage (PDF, sheet) in WeChat's own viewer, which can send and print it. */
export const openFile = async (fileId: string): Promise<boolean> => {
  try {
    const { tempFilePath } = await Taro.cloud.downloadFile({ fileID: fileId })
    await Taro.openDocument({ filePath: tempFilePath, showMenu: true })
    return true
  } catch (error) {
    console.warn('document not opened', error)
    return false
  }
}
