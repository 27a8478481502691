// Cloud storage through the unmodified SDK.
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

const paths = {
  upload: ({ cloudPath, text }) => cloud.uploadFile({ cloudPath, fileContent: Buffer.from(text) }),
  download: async ({ fileID }) => {
    const { fileContent } = await cloud.downloadFile({ fileID })
    return fileContent.toString('utf8')
  },
  address: ({ fileList }) => cloud.getTempFileURL({ fileList }),
  remove: ({ fileList }) => cloud.deleteFile({ fileList }),
}

exports.main = async (event) => {
  try {
    return await paths[event.path](event.input)
  } catch (error) {
    return { errCode: error.errCode, errMsg: error.errMsg }
  }
}
