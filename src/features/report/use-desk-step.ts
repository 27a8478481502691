import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useIntent } from '../../api/use-intent'

/** The desk's steps on one report; each shows the report anew and closes its sheet. */
export const useDeskStep = (onDone: () => void) => {
  const client = useQueryClient()
  const refresh = () => {
    void client.invalidateQueries({ queryKey: ['report-desk'] })
    void client.invalidateQueries({ queryKey: ['report'] })
  }
  const options = {
    onSuccess: () => {
      refresh()
      onDone()
    },
    onError: refresh,
  }
  return {
    review: useIntent(api.report.review.mutate, options),
    reviewPicture: useIntent(api.report.reviewPicture.mutate, options),
    dispatch: useIntent(api.report.dispatch.mutate, options),
    work: useIntent(api.report.work.mutate, options),
    finish: useIntent(api.report.finish.mutate, options),
    merge: useIntent(api.report.merge.mutate, options),
    correct: useIntent(api.report.correct.mutate, options),
    setObserver: useIntent(api.report.setObserver.mutate, options),
  }
}

export type DeskSteps = ReturnType<typeof useDeskStep>
