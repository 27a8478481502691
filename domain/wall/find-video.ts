import type { Video, VideoSite } from './schema'

/** Hosts whose addresses are taken, and whose they are. Nothing else is: an address is shown to everybody. */
const HOSTS: ReadonlyMap<string, VideoSite> = new Map<string, VideoSite>([
  ['v.douyin.com', 'douyin'],
  ['www.douyin.com', 'douyin'],
  ['v.kuaishou.com', 'kuaishou'],
  ['www.kuaishou.com', 'kuaishou'],
  ['b23.tv', 'bilibili'],
  ['www.bilibili.com', 'bilibili'],
  ['m.bilibili.com', 'bilibili'],
  ['weixin.qq.com', 'channels'],
  ['channels.weixin.qq.com', 'channels'],
  ['xhslink.com', 'xiaohongshu'],
  ['www.xiaohongshu.com', 'xiaohongshu'],
])

/** The host ends where the path begins: neither a port nor a name before an `@` is taken for one. */
const ADDRESS =
  /https:\/\/([a-z0-9.-]{1,80})(\/[\w\-.~!$&'()*+,;=:@%/?#]{0,200})?(?![\w\-.~!$&'()*+,;=:@%/?#\\])/gi

/** `#小程序://名字/abcDEF123`, as WeChat's own "copy link" writes it. */
const SHORT_LINK = /#小程序:\/\/[^\s/#]{1,40}\/[A-Za-z0-9_-]{4,40}(?![A-Za-z0-9_-])/

/**
 * The video in what a person pasted: sharing writes a sentence around the address. Null when there is none of a site
 * on the list; plain http is none.
 */
export const findVideo = (pasted: string): Video | null => {
  const [shortLink] = SHORT_LINK.exec(pasted) ?? []
  if (shortLink) return { site: 'mini', address: shortLink }
  for (const [address, host = ''] of pasted.matchAll(ADDRESS)) {
    const site = HOSTS.get(host.toLowerCase())
    if (site) return { site, address }
  }
  return null
}
