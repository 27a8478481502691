import { View } from '@tarojs/components'
import './tag.scss'

type TagProps = { tone: 'open' | 'soon' | 'closed' | 'danger' | 'plain'; text: string }

/** A state in a word; the dot's shape says it again for those who see no colours. */
export const Tag = ({ tone, text }: TagProps) => (
  <View className={`tag tag-${tone}`}>
    {tone === 'plain' ? null : <View className="tag-dot" />}
    {text}
  </View>
)
