export default definePageConfig({ navigationBarTitleText: '拿水' })
