export default definePageConfig({ navigationBarTitleText: '友好清单维护' })
