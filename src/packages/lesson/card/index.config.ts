export default definePageConfig({ navigationBarTitleText: '跟着学' })
