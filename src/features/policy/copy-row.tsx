import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Tap } from '../../components/button/tap'
import { Icon } from '../../components/icon/icon'
import { toast } from '../../platform/toast'
import './copy-row.scss'

type CopyRowProps = { name: string; url: string }

const copy = async (url: string) => {
  await Taro.setClipboardData({ data: url })
  toast('网址复制好了，去浏览器里粘贴')
}

/** An address of the web; a mini-program may not open it, so a tap copies it. */
export const CopyRow = ({ name, url }: CopyRowProps) => (
  <Tap
    className="copy-row"
    downClass="copy-row-down"
    onTap={() => void copy(url)}
    label={`复制网址：${name}`}
  >
    <View className="grow">
      <View>{name}</View>
      <View className="copy-row-url">{url}</View>
    </View>
    <Icon name="copy" size="small" />
    <Text className="copy-row-word">复制</Text>
  </Tap>
)
