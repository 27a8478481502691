export default definePageConfig({ navigationBarTitleText: '改一个地方' })
