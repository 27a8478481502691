export default definePageConfig({ navigationBarTitleText: '谁在照看网格' })
