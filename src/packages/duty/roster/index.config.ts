export default definePageConfig({ navigationBarTitleText: '先锋岗值班' })
