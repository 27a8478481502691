export default definePageConfig({ navigationBarTitleText: '独居老人' })
