export default definePageConfig({ navigationBarTitleText: '用餐码' })
