export default definePageConfig({ navigationBarTitleText: '食堂收银' })
