export default definePageConfig({ navigationBarTitleText: '冰柜设置' })
