import Taro from '@tarojs/taro'

/** Keeps a picture on the phone past the end of the app: WeChat sweeps temporary files away. Where it lies now. */
export const keepPhoto = async (path: string): Promise<string> => {
  try {
    const kept = await Taro.saveFile({ tempFilePath: path })
    return 'savedFilePath' in kept ? kept.savedFilePath : path
  } catch (error) {
    console.warn('picture not kept', error)
    return path
  }
}

/** Lets a kept picture go; one that is gone already, or was never kept, is no loss. */
export const dropPhoto = async (path: string): Promise<void> => {
  try {
    await Taro.removeSavedFile({ filePath: path })
  } catch (error) {
    console.warn('picture not removed', error)
  }
}
