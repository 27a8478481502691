export default definePageConfig({ navigationBarTitleText: '诉求办得怎么样' })
