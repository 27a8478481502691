// The same as wechat, but its config.json asks for no permission.
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async ({ api, input }) => {
  const [space, name] = api.split('.')
  try {
    const answer = await cloud.openapi[space][name](input)
    if (!answer.buffer) return answer
    return { contentType: answer.contentType, base64: answer.buffer.toString('base64') }
  } catch (error) {
    return { errCode: error.errCode, errMsg: error.errMsg }
  }
}
