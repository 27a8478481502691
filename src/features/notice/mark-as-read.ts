type Notices<N> = { notices: N[]; unread: number }

/** The inbox with some messages read; the count follows. */
export const markAsRead = <N extends { id: string; read: boolean }>(
  inbox: Notices<N>,
  ids: readonly string[],
): Notices<N> => {
  const notices = inbox.notices.map((notice) =>
    ids.includes(notice.id) ? { ...notice, read: true } : notice,
  )
  return { notices, unread: notices.filter(({ read }) => !read).length }
}
