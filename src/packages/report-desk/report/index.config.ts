export default definePageConfig({ navigationBarTitleText: '处理这一件' })
