import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DeskBox, WallTab } from '../../../domain/wall/schema'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { useIntent } from '../../api/use-intent'

const WALL_KEY = ['wall']
type Page = { more: boolean; works: readonly unknown[] }

const readSoFar = ({ more }: Page, pages: readonly Page[]): number | undefined =>
  more ? pages.reduce((sum, { works }) => sum + works.length, 0) : undefined

/** The wall, or my own works, page by page. */
export const useWall = (tab: WallTab) => {
  const query = useInfiniteQuery({
    queryKey: [...WALL_KEY, 'list', tab],
    queryFn: ({ pageParam }) => api.wall.list.query({ tab, skip: pageParam }),
    initialPageParam: 0,
    getNextPageParam: readSoFar,
    meta: { keep: true },
  })
  useFreshOnShow(query)
  return query
}

export const useWork = (workId: string) => {
  const query = useQuery({
    queryKey: [...WALL_KEY, 'one', workId],
    queryFn: () => api.wall.get.query({ workId }),
    meta: { keep: true },
  })
  useFreshOnShow(query)
  return query
}

const useRefresh = () => {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: WALL_KEY })
}

export const useLike = () => {
  const refresh = useRefresh()
  return useIntent(api.wall.like.mutate, { onSuccess: refresh, onError: refresh })
}

export const useFlag = (onDone: () => void) => {
  const refresh = useRefresh()
  return useIntent(api.wall.flag.mutate, {
    onSuccess: () => {
      refresh()
      onDone()
    },
  })
}

export const useWithdraw = (onDone: () => void) => {
  const refresh = useRefresh()
  return useIntent(api.wall.withdraw.mutate, {
    onSuccess: () => {
      refresh()
      onDone()
    },
  })
}

type Created = Awaited<ReturnType<typeof api.wall.create.mutate>>
type Refusal = { onDone: (created: Created) => void; onError: (error: unknown) => void }

export const useCreateWork = ({ onDone, onError }: Refusal) => {
  const refresh = useRefresh()
  return useIntent(api.wall.create.mutate, {
    onSuccess: (created) => {
      refresh()
      onDone(created)
    },
    onError,
  })
}

/** One box of the desk, page by page. */
export const useWallDesk = (box: DeskBox) => {
  const query = useInfiniteQuery({
    queryKey: [...WALL_KEY, 'desk', box],
    queryFn: ({ pageParam }) => api.wall.desk.query({ box, skip: pageParam }),
    initialPageParam: 0,
    getNextPageParam: readSoFar,
  })
  useFreshOnShow(query)
  return query
}

/** What the desk does with works. */
export const useWallSteps = (onDone: () => void) => {
  const refresh = useRefresh()
  const onSuccess = () => {
    refresh()
    onDone()
  }
  const options = { onSuccess, onError: refresh }
  return {
    review: useIntent(api.wall.review.mutate, options),
    keep: useIntent(api.wall.keep.mutate, options),
    choose: useIntent(api.wall.choose.mutate, options),
    picture: useIntent(api.wall.reviewPicture.mutate, options),
  }
}
