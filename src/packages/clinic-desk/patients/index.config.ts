export default definePageConfig({ navigationBarTitleText: '义诊随访' })
