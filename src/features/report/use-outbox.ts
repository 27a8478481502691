import { useQueryClient } from '@tanstack/react-query'
import Taro, { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isStillWanted } from '../../api/use-intent'
import { readOutbox, takeFromOutbox } from './outbox'
import { sendReport } from './send-report'

const LOOK_AGAIN_MS = 20_000

/**
 * What waits on the phone for a signal, sent whenever the screen is shown and every twenty seconds while it is. What
 * the cloud refuses for good is taken out, and said.
 */
export const useOutbox = () => {
  const client = useQueryClient()
  const [waiting, setWaiting] = useState(() => readOutbox().length)
  const [refused, setRefused] = useState<unknown>(null)
  const isBusy = useRef(false)

  const sendAll = useCallback(async () => {
    if (isBusy.current) return
    isBusy.current = true
    for (const report of readOutbox()) {
      try {
        await sendReport(report)
        void client.invalidateQueries({ queryKey: ['report'] })
      } catch (error) {
        if (isStillWanted(error)) break
        takeFromOutbox(report.id)
        setRefused(error)
      }
    }
    isBusy.current = false
    setWaiting(readOutbox().length)
  }, [client])

  const dropAll = () => {
    for (const { id } of readOutbox()) takeFromOutbox(id)
    setWaiting(0)
  }

  useDidShow(() => void sendAll())
  useEffect(() => {
    if (waiting === 0) return
    const timer = setInterval(() => void sendAll(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [waiting, sendAll])
  return { waiting, refused, sendAll, dropAll, refresh: () => setWaiting(readOutbox().length) }
}

/** Opens a report in place of the screen that made it. */
export const openReport = (id: string): void =>
  void Taro.redirectTo({ url: `/packages/report/report/index?id=${id}` })
