export default definePageConfig({ navigationBarTitleText: '隐患和建议' })
