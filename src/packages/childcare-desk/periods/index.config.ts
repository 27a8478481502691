export default definePageConfig({ navigationBarTitleText: '托管期次' })
