/** theme.json gives the phone light and dark values by name; the browser knows them as variables of the theme. */
const themed = (name: string, web: string): string => (process.env.TARO_ENV === 'weapp' ? `@${name}` : web)

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/book/index', 'pages/heart/index', 'pages/me/index', 'pages/scan/index'],
  subPackages: [
    { root: 'packages/booking', pages: ['slots/index', 'mine/index'] },
    { root: 'packages/appeal', pages: ['ask/index', 'thread/index', 'evidence/index', 'referral/index'] },
    {
      root: 'packages/appeal-desk',
      pages: [
        'moves/index',
        'evidence/index',
        'referrals/index',
        'referred/index',
        'canned/index',
        'absence/index',
        'statistics/index',
        'open-for/index',
      ],
    },
    {
      root: 'packages/booking-desk',
      pages: ['programmes/index', 'programme/index', 'session/index', 'calendars/index', 'contests/index'],
    },
    { root: 'packages/pairing', pages: ['mine/index', 'visit/index'] },
    { root: 'packages/pairing-desk', pages: ['elders/index', 'elder/index', 'calls/index'] },
    { root: 'packages/lesson', pages: ['topics/index', 'card/index', 'mentor/index', 'learner/index'] },
    { root: 'packages/lesson-desk', pages: ['cards/index', 'mentors/index'] },
    { root: 'packages/mine', pages: ['readers/index', 'data/index'] },
    { root: 'packages/childcare', pages: ['mine/index', 'child/index', 'draw/index'] },
    { root: 'packages/childcare-desk', pages: ['today/index', 'periods/index'] },
    { root: 'packages/clinic', pages: ['record/index'] },
    { root: 'packages/clinic-desk', pages: ['patients/index', 'patient/index'] },
    { root: 'packages/canteen', pages: ['pass/index'] },
    { root: 'packages/canteen-desk', pages: ['counter/index', 'sheet/index'] },
    { root: 'packages/activity', pages: ['list/index', 'one/index', 'mine/index'] },
    { root: 'packages/activity-desk', pages: ['board/index', 'edit/index', 'attendance/index'] },
    { root: 'packages/points', pages: ['mine/index'] },
    { root: 'packages/points-desk', pages: ['grants/index', 'take/index', 'rewards/index'] },
    { root: 'packages/wall', pages: ['list/index', 'work/index', 'new/index'] },
    { root: 'packages/wall-desk', pages: ['works/index'] },
    { root: 'packages/observer', pages: ['grids/index'] },
    { root: 'packages/observer-desk', pages: ['requests/index'] },
    { root: 'packages/station', pages: ['page/index'] },
    { root: 'packages/station-desk', pages: ['stations/index'] },
    { root: 'packages/partner', pages: ['council/index'] },
    { root: 'packages/street-desk', pages: ['items/index', 'item/index', 'council/index', 'freezers/index'] },
    { root: 'packages/policy', pages: ['card/index'] },
    { root: 'packages/policy-desk', pages: ['cards/index', 'edit/index', 'review/index'] },
    { root: 'packages/directory', pages: ['list/index', 'place/index'] },
    { root: 'packages/directory-desk', pages: ['places/index', 'edit/index', 'corrections/index'] },
    { root: 'packages/report', pages: ['new/index', 'board/index', 'report/index'] },
    { root: 'packages/report-desk', pages: ['inbox/index', 'report/index'] },
    { root: 'packages/need', pages: ['wishes/index'] },
    { root: 'packages/need-desk', pages: ['wishes/index', 'surveys/index'] },
    { root: 'packages/staff', pages: ['inbox/index', 'case/index', 'water/index'] },
  ],
  preloadRule: {
    'pages/book/index': { network: 'all', packages: ['packages/booking'] },
    'pages/heart/index': { network: 'all', packages: ['packages/appeal', 'packages/policy'] },
  },
  // WeChat opens no position without these two.
  permission: { 'scope.userLocation': { desc: '用来找离你最近的站点和标出上报的位置' } },
  requiredPrivateInfos: ['getLocation'],
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationStyle: 'default',
    navigationBarTitleText: '新心通',
    navigationBarBackgroundColor: themed('paper', 'var(--paper)'),
    navigationBarTextStyle: themed('bar', 'var(--ink)') as 'black',
    backgroundColor: themed('paper', 'var(--paper)'),
    backgroundTextStyle: themed('pull', 'dark') as 'dark',
  },
  tabBar: {
    color: themed('tab', 'var(--soft)'),
    selectedColor: themed('tabOn', 'var(--brand-ink)'),
    backgroundColor: themed('tabPaper', 'var(--card)'),
    borderStyle: themed('tabLine', 'white') as 'white',
    list: [
      { pagePath: 'pages/home/index', text: '首页', ...tabIcons('home') },
      { pagePath: 'pages/book/index', text: '预约', ...tabIcons('book') },
      { pagePath: 'pages/heart/index', text: '新心通', ...tabIcons('heart') },
      { pagePath: 'pages/me/index', text: '我的', ...tabIcons('me') },
    ],
  },
})

function tabIcons(name: string): { iconPath: string; selectedIconPath: string } {
  return {
    iconPath: themed(`${name}Icon`, `theme/tab/${name}.png`),
    selectedIconPath: themed(`${name}IconOn`, `theme/tab/${name}-on.png`),
  }
}
