export default definePageConfig({ navigationBarTitleText: '食堂账单' })
