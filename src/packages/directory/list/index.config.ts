export default definePageConfig({ navigationBarTitleText: '友好清单', enablePullDownRefresh: true })
