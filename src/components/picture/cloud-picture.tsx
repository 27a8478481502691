import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { aria } from '../../platform/aria'
import { Tap } from '../button/tap'
import { Icon } from '../icon/icon'
import './picture.scss'
import { useFileUrl } from './use-file-url'

type CloudPictureProps = {
  fileId: string
  /** What the picture shows, for those who do not see it. */
  alt: string
  /** Default: shows it full screen. */
  onTap?: () => void
}

/** A picture of the cloud's storage; fills the box around it. */
export const CloudPicture = ({ fileId, alt, onTap }: CloudPictureProps) => {
  const url = useFileUrl(fileId)
  const [isBroken, setBroken] = useState(false)
  if (!url || isBroken) {
    return (
      <View className="cloud-picture" {...aria({ role: 'img', label: alt })}>
        <Icon name="camera" />
      </View>
    )
  }
  return (
    <Tap
      className="cloud-picture"
      label={`${alt}，点开看大图`}
      onTap={onTap ?? (() => void Taro.previewImage({ urls: [url] }))}
    >
      <Image
        className="cloud-picture-image"
        src={url}
        mode="aspectFill"
        lazyLoad
        onError={() => setBroken(true)}
        {...aria({ label: alt })}
      />
    </Tap>
  )
}
