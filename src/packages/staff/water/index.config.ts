export default definePageConfig({ navigationBarTitleText: '冰柜补水' })
