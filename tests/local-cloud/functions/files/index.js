// Cloud storage through the unmodified SDK.
const { createRequire } = require('node:module')
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

// The SDK WeChat's is built on can copy; it finds its cloud by the same environment.
const requireOfSdk = createRequire(require.resolve('wx-server-sdk'))
const tcb = requireOfSdk('@cloudbase/node-sdk')
const copy = async (fileList) => {
  const { fileList: copied } = await tcb.init({ env: process.env.TCB_ENV }).copyFile({ fileList })
  return copied
}

const paths = {
  copy: ({ fileList }) => copy(fileList),
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
