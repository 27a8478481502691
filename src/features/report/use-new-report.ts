import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { guessCategory } from '../../../domain/report/guess-category'
import { placeOnStreet } from '../../../domain/report/place-on-street'
import type { CreateReportInput, ReportCategory, ReportKind, Stop } from '../../../domain/report/schema'
import { type Instant, toInstant } from '../../../domain/time'
import { makeRequestId } from '../../api/request-id'
import { isStillWanted } from '../../api/use-intent'
import { keepPhoto } from '../../platform/keep-photo'
import { whereAmI } from '../../platform/location'
import { choosePhotos } from '../../platform/photo'
import { askSubscribe } from '../../platform/subscribe'
import { putInOutbox, takeFromOutbox } from './outbox'
import { sendReport } from './send-report'
import { openReport } from './use-outbox'

type Place = Pick<CreateReportInput, 'metres' | 'accuracy' | 'placeBy'>
const NOWHERE: Place = { metres: null, accuracy: null, placeBy: 'none' }

/** The place at this moment, as metres of the street; the position itself stays on the phone. */
const placeNow = async (stops: readonly Stop[]): Promise<Place> => {
  const position = await whereAmI()
  const metres = position && placeOnStreet(position, stops)
  return position && metres !== null
    ? { metres, accuracy: Math.ceil(position.accuracy), placeBy: 'gps' }
    : NOWHERE
}

/**
 * One report from the photo to the answer. Place and time are those of the photo, however late it is sent; what
 * cannot be sent now rests on the phone and goes by itself.
 */
export const useNewReport = (stops: readonly Stop[], onKept: () => void) => {
  const client = useQueryClient()
  const [kind, setKind] = useState<ReportKind>('hazard')
  const [category, setCategory] = useState<ReportCategory | null>(null)
  const [text, setText] = useState('')
  const [photo, setPhoto] = useState<string | null>(null)
  const [place, setPlace] = useState<Place>(NOWHERE)
  const [capturedAt, setCapturedAt] = useState<Instant | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  const locate = async () => {
    const found = await placeNow(stops)
    setPlace((known) => (known.placeBy === 'picked' ? known : found))
  }
  const takePhoto = async () => {
    const [path] = await choosePhotos(1)
    if (!path) return
    setPhoto(await keepPhoto(path))
    setCapturedAt(toInstant(Date.now()))
    await locate()
  }
  const clear = () => {
    setText('')
    setPhoto(null)
    setPlace(NOWHERE)
    setCapturedAt(null)
    setCategory(null)
  }
  const send = async (templateIds: readonly string[]) => {
    await askSubscribe(templateIds)
    const input = {
      kind,
      category,
      text: text.trim(),
      ...place,
      capturedAt: capturedAt ?? toInstant(Date.now()),
    }
    const waiting = { id: makeRequestId(), path: photo, fileId: null, input }
    setBusy(true)
    setError(null)
    putInOutbox(waiting)
    try {
      const report = await sendReport(waiting)
      void client.invalidateQueries({ queryKey: ['report'] })
      openReport(report.id)
    } catch (failure) {
      if (isStillWanted(failure)) {
        clear()
        onKept()
      } else {
        takeFromOutbox(waiting.id)
        setError(failure)
      }
    } finally {
      setBusy(false)
    }
  }
  return {
    kind,
    setKind,
    category: category ?? guessCategory(text),
    setCategory,
    text,
    setText,
    photo,
    takePhoto,
    removePhoto: () => setPhoto(null),
    place,
    pick: (metres: number) => setPlace({ metres, accuracy: null, placeBy: 'picked' }),
    locate,
    send,
    busy,
    error,
    isReady: photo !== null || text.trim() !== '',
  }
}

export type NewReport = ReturnType<typeof useNewReport>
