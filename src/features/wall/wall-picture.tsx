import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../../components/icon/icon'
import { useFileUrl } from '../../components/picture/use-file-url'
import { aria } from '../../platform/aria'
import './wall.scss'

type WallPictureProps = {
  fileId: string
  /** Width / height: its room is kept before it has arrived. */
  shape: number
  alt: string
}

/** A picture that hangs on the wall; what lies around it takes the tap. */
export const WallPicture = ({ fileId, shape, alt }: WallPictureProps) => {
  const url = useFileUrl(fileId)
  const [isBroken, setBroken] = useState(false)
  return (
    <View className="wall-picture" style={{ paddingBottom: `${(100 / shape).toFixed(1)}%` }}>
      <View className="wall-picture-inner" {...aria({ role: 'img', label: alt })}>
        {url && !isBroken ? (
          <Image
            className="wall-picture-image"
            src={url}
            mode="aspectFill"
            lazyLoad
            onError={() => setBroken(true)}
            {...aria({ hidden: true })}
          />
        ) : (
          <Icon name="camera" />
        )}
      </View>
    </View>
  )
}
