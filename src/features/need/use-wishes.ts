import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DeskTab, WishTab } from '../../../domain/need/schema'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { useIntent } from '../../api/use-intent'

type Page = { more: boolean; wishes: readonly unknown[] }

const readSoFar = ({ more }: Page, pages: readonly Page[]): number | undefined =>
  more ? pages.reduce((sum, { wishes }) => sum + wishes.length, 0) : undefined

/** One list of the wish board, page by page. */
export const useWishes = (tab: WishTab) => {
  const query = useInfiniteQuery({
    queryKey: ['need', 'wishes', tab],
    queryFn: ({ pageParam }) => api.need.wishes.query({ tab, skip: pageParam }),
    initialPageParam: 0,
    getNextPageParam: readSoFar,
    meta: { keep: true },
  })
  useFreshOnShow(query)
  return query
}

/** What became different, newest first. */
export const useChanges = () =>
  useInfiniteQuery({
    queryKey: ['need', 'changes'],
    queryFn: ({ pageParam }) => api.need.changes.query({ before: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ more, changes }) => (more ? (changes.at(-1)?.at ?? undefined) : undefined),
    meta: { keep: true },
  })

const ENOUGH_LETTERS = 4

/** Wishes that say nearly the same as what is being typed. */
export const useSimilar = (text: string) =>
  useQuery({
    queryKey: ['need', 'similar', text],
    queryFn: () => api.need.similar.query({ text }),
    enabled: text.length >= ENOUGH_LETTERS,
  })

const useRefresh = () => {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: ['need'] })
}

export const useVote = () => {
  const refresh = useRefresh()
  return useIntent(api.need.vote.mutate, { onSuccess: refresh, onError: refresh })
}

export const useMakeWish = (onDone: () => void) => {
  const refresh = useRefresh()
  return useIntent(api.need.wish.mutate, {
    onSuccess: () => {
      refresh()
      onDone()
    },
  })
}

/** The question after a service, if there is one now. */
export const useNextSurvey = (after: boolean) =>
  useQuery({ queryKey: ['need', 'survey'], queryFn: () => api.need.nextSurvey.query(), enabled: after })

export const useAnswerSurvey = () => {
  const refresh = useRefresh()
  return useIntent(api.need.answerSurvey.mutate, { onSuccess: refresh })
}

export const useDeskWishes = (tab: DeskTab) => {
  const query = useInfiniteQuery({
    queryKey: ['need', 'desk', tab],
    queryFn: ({ pageParam }) => api.need.deskWishes.query({ tab, skip: pageParam }),
    initialPageParam: 0,
    getNextPageParam: readSoFar,
  })
  useFreshOnShow(query)
  return query
}

/** The desk's answers to wishes. */
export const useWishDesk = (onDone: () => void) => {
  const refresh = useRefresh()
  const onSuccess = () => {
    refresh()
    onDone()
  }
  return {
    review: useIntent(api.need.review.mutate, { onSuccess, onError: refresh }),
    write: useIntent(api.need.writeChange.mutate, { onSuccess, onError: refresh }),
  }
}

export const useSurveys = () => {
  const query = useQuery({ queryKey: ['need', 'surveys'], queryFn: () => api.need.surveys.query() })
  useFreshOnShow(query)
  return query
}

export const useSurveyResult = (surveyId: string) =>
  useQuery({
    queryKey: ['need', 'result', surveyId],
    queryFn: () => api.need.surveyResult.query({ surveyId }),
  })

export const useSaveSurvey = (onDone: () => void) => {
  const refresh = useRefresh()
  return useIntent(api.need.saveSurvey.mutate, {
    onSuccess: () => {
      refresh()
      onDone()
    },
  })
}

export const useSwitchSurvey = () => {
  const refresh = useRefresh()
  return useIntent(api.need.switchSurvey.mutate, { onSuccess: refresh, onError: refresh })
}
