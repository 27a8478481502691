export default definePageConfig({ navigationBarTitleText: '新心通' })
