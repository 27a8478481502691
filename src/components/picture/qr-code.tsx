import { Image, View } from '@tarojs/components'
import encodeQR from 'qr'
import { useMemo } from 'react'
import { aria } from '../../platform/aria'
import './picture.scss'

type QrCodeProps = { text: string; label: string }

/** A code another phone scans, drawn here: it needs no signal. */
export const QrCode = ({ text, label }: QrCodeProps) => {
  const src = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(encodeQR(text, 'svg', { ecc: 'medium', border: 1 }))}`,
    [text],
  )
  return (
    <View className="qr">
      <Image className="qr-image" src={src} mode="scaleToFill" {...aria({ label })} />
    </View>
  )
}
