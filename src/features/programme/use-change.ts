import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'

/** After any change of a programme every list of dates is asked for again. */
const useAfter = (said: string, onDone: () => void) => {
  const client = useQueryClient()
  return {
    onSuccess: () => {
      toast(said)
      void client.invalidateQueries({ queryKey: ['programme'] })
      void client.invalidateQueries({ queryKey: ['booking'] })
      void client.invalidateQueries({ queryKey: ['door'] })
      onDone()
    },
    onError: (error: unknown) => toast(errorLine(error)),
  }
}

export const useSaveProgramme = (onDone: () => void) =>
  useIntent(api.programme.save.mutate, useAfter('存好了', onDone))

export const useCloseDay = (onDone: () => void) =>
  useIntent(api.programme.closeDay.mutate, useAfter('关了，约了的人会收到通知', onDone))

export const useReopenDay = (onDone: () => void) =>
  useIntent(api.programme.reopenDay.mutate, useAfter('重新开了', onDone))

export const useMoveDay = (onDone: () => void) =>
  useIntent(api.programme.moveDay.mutate, useAfter('改好了，约了的人跟着走', onDone))

export const useAddSession = (onDone: () => void) =>
  useIntent(api.programme.addSession.mutate, useAfter('加好了', onDone))

export const useSetWeather = (onDone: () => void) =>
  useIntent(api.programme.setWeather.mutate, useAfter('切好了', onDone))

export const useSaveCalendar = (onDone: () => void) =>
  useIntent(api.programme.saveCalendar.mutate, useAfter('存好了，所有场次按它排', onDone))
