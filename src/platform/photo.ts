import Taro from '@tarojs/taro'

const EXTENSION = /\.(jpe?g|png|webp)$/i

/** Pictures from the camera or the album, made small by WeChat; none when the person closes the camera. */
export const choosePhotos = async (count: number): Promise<string[]> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
    })
    return tempFiles.map(({ tempFilePath }) => tempFilePath)
  } catch (error) {
    const isClosed = String(Reflect.get(Object(error), 'errMsg')).includes('cancel')
    if (!isClosed) throw error
    return []
  }
}

/** A name nobody else has: the storage would silently replace a file of the same name. */
const uniqueName = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`

/**
 * Puts a picture into the inbox of the cloud's storage and answers its id. It is nobody's business there until a
 * function takes it over; what is never taken over may be swept away.
 */
export const uploadPhoto = async (filePath: string): Promise<string> => {
  const extension = EXTENSION.exec(filePath)?.[1]?.toLowerCase() ?? 'jpg'
  const { fileID } = await Taro.cloud.uploadFile({
    cloudPath: `inbox/${uniqueName()}.${extension}`,
    filePath,
  })
  return fileID
}
