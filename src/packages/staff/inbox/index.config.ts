export default definePageConfig({ navigationBarTitleText: '骑手的诉求' })
