export default definePageConfig({ navigationBarTitleText: '结对看望' })
