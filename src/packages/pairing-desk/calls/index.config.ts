export default definePageConfig({ navigationBarTitleText: '看望警报和回访' })
