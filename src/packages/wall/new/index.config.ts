export default definePageConfig({ navigationBarTitleText: '投一件作品' })
