export default definePageConfig({ navigationBarTitleText: '服务和场次' })
