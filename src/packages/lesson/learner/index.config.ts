export default definePageConfig({ navigationBarTitleText: '我在学' })
