export default definePageConfig({ navigationBarTitleText: '网格和观察员' })
