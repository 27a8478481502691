import Taro from '@tarojs/taro'

/** Tab pages cannot be navigated to (`app.config.ts` names them); WeChat wants them switched to, without a query. */
const TABS: readonly string[] = [
  '/pages/home/index',
  '/pages/book/index',
  '/pages/heart/index',
  '/pages/me/index',
]

/** Opens a page of this app by its path, with or without the leading slash; a tab is switched to. */
export const openPage = (path: string): void => {
  const url = path.startsWith('/') ? path : `/${path}`
  const [page = url] = url.split('?')
  void (TABS.includes(page) ? Taro.switchTab({ url: page }) : Taro.navigateTo({ url }))
}

/** As `openPage`, in the place of the page that is open: the way back leads past it. */
export const replacePage = (path: string): void =>
  void Taro.redirectTo({ url: path.startsWith('/') ? path : `/${path}` })
