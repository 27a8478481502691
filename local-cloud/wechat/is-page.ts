/**
 * Whether a page can be opened: `pages/index/index`, without a slash in front. With the mini-program's list of
 * pages only those in it; without one every well-formed path. An empty one means the home page.
 */
export const isPage = (path: string, pages: string[] | undefined): boolean => {
  if (path === '') return true
  if (!/^[\w-]+(?:\/[\w-]+)*$/.test(path)) return false
  return pages === undefined || pages.includes(path)
}
