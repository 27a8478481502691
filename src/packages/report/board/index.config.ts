export default definePageConfig({ navigationBarTitleText: '街上的隐患和建议' })
