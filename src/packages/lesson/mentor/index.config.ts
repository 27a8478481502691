export default definePageConfig({ navigationBarTitleText: '我来教' })
