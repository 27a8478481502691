import type { AttendanceView } from '../../../domain/activity/call-schema'
import { api } from '../../api/client'
import { scan } from '../../platform/scan'
import { toast } from '../../platform/toast'
import { scannedScene } from './scanned-scene'
import { useActivityChange } from './use-activity-change'

type Way = 'in' | 'out'

const call = ({ scene, way }: { scene: string; way: Way }, options: { context: { requestId: string } }) =>
  way === 'in'
    ? api.activity.checkIn.mutate({ scene }, options)
    : api.activity.checkOut.mutate({ scene }, options)

/** Opens the camera and checks in or out by what it sees. */
export const useDoorScan = (onDone: (attendance: AttendanceView, way: Way) => void) => {
  const change = useActivityChange(
    async (input: { scene: string; way: Way }, options: { context: { requestId: string } }) => ({
      ...(await call(input, options)),
      way: input.way,
    }),
    { onDone: ({ attendance, way }) => onDone(attendance, way) },
  )
  const go = async (way: Way) => {
    const scanned = await scan()
    const scene = scannedScene(scanned)
    if (scene !== null) change.send({ scene, way })
    else if (scanned.kind === 'failed') toast('相机没打开，再试一次')
  }
  return { go, busy: change.busy, error: change.error }
}
