export default definePageConfig({ navigationBarTitleText: '全程协助' })
