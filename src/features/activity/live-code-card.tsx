import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { AttendanceList } from '../../../domain/activity/desk-schema'
import { addMinutes } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { QrCode } from '../../components/picture/qr-code'
import './activity.scss'

const TICK_MS = 5_000
const MINUTE_MS = 60_000

/** Milliseconds since the answer came: the street's clock goes on from it, not from the phone's. */
const useSince = (now: string): number => {
  const [since, setSince] = useState(0)
  useEffect(() => {
    const begun = Date.now()
    setSince(0)
    const timer = setInterval(() => setSince(now === '' ? 0 : Date.now() - begun), TICK_MS)
    return () => clearInterval(timer)
  }, [now])
  return since
}

/** The code people scan on coming and on going; it changes every minute, also without signal for a while. */
export const LiveCodeCard = ({ list: { codes, now } }: { list: AttendanceList }) => {
  const since = useSince(now)
  const moment = addMinutes(now, since / MINUTE_MS)
  const shown = codes.filter(({ from }) => from <= moment).at(-1)
  if (!shown) return null
  return (
    <Card>
      <View className="live-code">
        <QrCode text={shown.scene} label="签到签退码" />
        <View className="text-lead">来了扫一次，走时扫一次</View>
        <View className="text-note">一分钟换一个，拍下来没用</View>
      </View>
    </Card>
  )
}
