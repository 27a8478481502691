import Taro from '@tarojs/taro'

/** Addresses of files in the cloud's storage, by their id; good for a short time. A file that is gone has none. */
export const fileUrls = async (fileIds: readonly string[]): Promise<Record<string, string>> => {
  if (fileIds.length === 0) return {}
  const { fileList } = await Taro.cloud.getTempFileURL({ fileList: [...fileIds] })
  return Object.fromEntries(
    fileList.filter(({ tempFileURL }) => tempFileURL).map(({ fileID, tempFileURL }) => [fileID, tempFileURL]),
  )
}
