import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { guessCategory } from '../../../domain/report/guess-category'
import type { BoardTab, InboxBox, ReportKind } from '../../../domain/report/schema'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'

/** One list of the board, page by page. */
export const useBoard = (tab: BoardTab) => {
  const query = useInfiniteQuery({
    queryKey: ['report', 'board', tab],
    queryFn: ({ pageParam }) => api.report.board.query({ tab, before: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ more, reports }) => {
      const last = reports.at(-1)
      return more && last ? (tab === 'mine' ? last.submittedAt : last.updatedAt) : undefined
    },
    meta: { keep: true },
  })
  useFreshOnShow(query)
  return query
}

/** The numbers above the board; they come behind the list. */
export const useFigures = (after: boolean) =>
  useQuery({ queryKey: ['report', 'figures'], queryFn: () => api.report.figures.query(), enabled: after })

export const useReport = (reportId: string) => {
  const query = useQuery({
    queryKey: ['report', 'one', reportId],
    queryFn: () => api.report.get.query({ reportId }),
    meta: { keep: true },
  })
  useFreshOnShow(query)
  return query
}

/** Open reports that may be the same as what is being written. */
export const useNearby = (kind: ReportKind, text: string, metres: number | null) => {
  const category = guessCategory(text)
  return useQuery({
    queryKey: ['report', 'nearby', kind, category, metres],
    queryFn: () => api.report.nearby.query({ kind, category, metres: metres ?? 0 }),
    enabled: metres !== null,
  })
}

/** One box of the desk, page by page. */
export const useInbox = (box: InboxBox) => {
  const query = useInfiniteQuery({
    queryKey: ['report-desk', 'inbox', box],
    queryFn: ({ pageParam }) => api.report.inbox.query({ box, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ more, rows }) => (more ? (rows.at(-1)?.updatedAt ?? undefined) : undefined),
  })
  useFreshOnShow(query)
  return query
}

export const useDeskReport = (reportId: string) => {
  const query = useQuery({
    queryKey: ['report-desk', 'one', reportId],
    queryFn: () => api.report.read.query({ reportId }),
  })
  useFreshOnShow(query)
  return query
}
