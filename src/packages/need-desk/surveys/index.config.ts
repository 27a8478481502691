export default definePageConfig({ navigationBarTitleText: '服务后的小问题' })
