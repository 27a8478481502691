export default definePageConfig({ navigationBarTitleText: '积分换什么' })
