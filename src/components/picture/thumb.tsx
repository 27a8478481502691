import { Image } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import './picture.scss'
import { useFileUrl } from './use-file-url'

type ThumbProps = {
  fileId: string
  /** Stands there until the picture has come, and when it does not. */
  children: ReactNode
}

/** A small picture within something one taps; says nothing by itself. */
export const Thumb = ({ fileId, children }: ThumbProps) => {
  const url = useFileUrl(fileId)
  const [isBroken, setBroken] = useState(false)
  if (!url || isBroken) return children
  return <Image className="thumb" src={url} mode="aspectFill" lazyLoad onError={() => setBroken(true)} />
}
