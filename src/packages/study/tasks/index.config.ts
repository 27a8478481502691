export default definePageConfig({ navigationBarTitleText: '学习和宣讲' })
