import { Image, View } from '@tarojs/components'
import encodeQR from 'qr'
import { useMemo } from 'react'
import { aria } from '../../platform/aria'
import './picture.scss'

type QrCodeProps = { text: string; label: string }

/** UTF-8 without TextEncoder, which a mini-program does not have. */
const utf8Bytes = (text: string): Uint8Array => {
  const escaped = encodeURIComponent(text).replace(/%(..)/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Uint8Array.from(escaped, (letter) => letter.charCodeAt(0))
}

const draw = (text: string): string =>
  encodeQR(text, 'svg', { ecc: 'medium', border: 1, textEncoder: utf8Bytes })

/** A code another phone scans, drawn here: it needs no signal. */
export const QrCode = ({ text, label }: QrCodeProps) => {
  const src = useMemo(() => `data:image/svg+xml,${encodeURIComponent(draw(text))}`, [text])
  return (
    <View className="qr">
      <Image className="qr-image" src={src} mode="scaleToFill" {...aria({ label })} />
    </View>
  )
}
