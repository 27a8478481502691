export default definePageConfig({ navigationBarTitleText: '替人记一件' })
