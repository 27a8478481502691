export default definePageConfig({ navigationBarTitleText: '党建联席会' })
