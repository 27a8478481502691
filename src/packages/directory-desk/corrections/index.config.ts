export default definePageConfig({ navigationBarTitleText: '骑手报的不对' })
