// Gives back what it was called with.
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = (event) => ({ event, context: cloud.getWXContext() })
