import Taro from '@tarojs/taro'

/** Shows a picture of the cloud's storage full screen; WeChat's own menu there saves or forwards it. */
export const showCloudPicture = async (fileId: string): Promise<void> => {
  const { fileList } = await Taro.cloud.getTempFileURL({ fileList: [fileId] })
  const url = fileList[0]?.tempFileURL
  if (!url) throw new Error(`no address for ${fileId}`)
  await Taro.previewImage({ urls: [url] })
}
