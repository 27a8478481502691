import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'

/** What every step at the door has in common: the list is asked for again, whatever the answer. */
const useSteps = (said: string, onDone?: () => void) => {
  const client = useQueryClient()
  const refresh = () => void client.invalidateQueries({ queryKey: ['door'] })
  return {
    onSuccess: () => {
      toast(said)
      refresh()
      onDone?.()
    },
    onError: (error: unknown) => {
      toast(errorLine(error))
      refresh()
    },
  }
}

export const useCheckIn = () => useIntent(api.booking.checkIn.mutate, useSteps('到了'))
export const useCallIn = () => useIntent(api.booking.callIn.mutate, useSteps('叫了，手机上也提醒了'))
export const useMarkNoShow = () => useIntent(api.booking.markNoShow.mutate, useSteps('记下了，今天还能撤'))
export const useUndoNoShow = () => useIntent(api.booking.undoNoShow.mutate, useSteps('撤了'))
export const useFinish = (onDone: () => void) =>
  useIntent(api.booking.finish.mutate, useSteps('办完了', onDone))
export const useBookAtDoor = (onDone: () => void) =>
  useIntent(api.booking.bookAtDoor.mutate, useSteps('排上了', onDone))
export const useRunLate = (onDone: () => void) =>
  useIntent(api.booking.runLate.mutate, useSteps('等着的人会收到通知', onDone))
