import { View } from '@tarojs/components'
import { Card } from '../../components/card/card'
import { MenuRow } from '../../components/card/menu-row'
import { showCloudPicture } from '../../platform/cloud-picture'
import { toast } from '../../platform/toast'

type PrintedCode = { freezerId: string; name: string; scene: string; fileId: string | null }

const show = (fileId: string | null) => {
  if (!fileId) return toast('这张码没有存下图片')
  showCloudPicture(fileId).catch((error: unknown) => {
    console.warn('code not shown', error)
    toast('在微信里打开，就能保存图片')
  })
}

/** The codes that were made: a tap opens one to save and print. */
export const PrintedCodes = ({ codes }: { codes: readonly PrintedCode[] }) => (
  <Card>
    <View className="text-lead">冰柜码好了，点开保存</View>
    {codes.map(({ freezerId, name, scene, fileId }) => (
      <MenuRow key={freezerId} icon="scan" title={name} text={scene} onTap={() => show(fileId)} />
    ))}
  </Card>
)
