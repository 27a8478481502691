export default definePageConfig({ navigationBarTitleText: '站点值守' })
