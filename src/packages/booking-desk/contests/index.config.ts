export default definePageConfig({ navigationBarTitleText: '说自己没爽约' })
