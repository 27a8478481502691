export default definePageConfig({ navigationBarTitleText: '新邻数字课堂' })
