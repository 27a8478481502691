export default definePageConfig({ navigationBarTitleText: '文化墙作品' })
