export default definePageConfig({ navigationBarTitleText: '说说你遇到的事' })
