export default definePageConfig({ navigationBarTitleText: '请假和代班' })
