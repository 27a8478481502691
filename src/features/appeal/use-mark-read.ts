import { useEffect, useRef } from 'react'
import type { AppealView } from '../../../domain/appeal/schema'
import { api } from '../../api/client'
import { useIntent } from '../../api/use-intent'
import { useShowAppeal } from './use-appeal'

/** Tells the cloud once a piece of news that it has been on the screen. */
export const useMarkRead = (appeal: AppealView | undefined): void => {
  const { send } = useIntent(api.appeal.markRead.mutate, { onSuccess: useShowAppeal() })
  const told = useRef<string | null>(null)
  useEffect(() => {
    if (!appeal?.unread || told.current === appeal.updatedAt) return
    told.current = appeal.updatedAt
    send({ appealId: appeal.id })
  }, [appeal, send])
}
