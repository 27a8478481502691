import { View } from '@tarojs/components'
import { Tap } from '../../components/button/tap'
import { Tag } from '../../components/card/tag'
import { Icon } from '../../components/icon/icon'
import type { IconName } from '../../components/icon/icon-names'
import './now-row.scss'

type NowRowProps = {
  icon: IconName
  title: string
  text: string
  tag?: { tone: 'open' | 'soon' | 'closed' | 'plain'; text: string }
  onTap: () => void
}

/** One answer of the home screen: a picture, the answer, where, and its state in a word. */
export const NowRow = ({ icon, title, text, tag, onTap }: NowRowProps) => (
  <Tap
    className="now-row"
    downClass="now-row-down"
    onTap={onTap}
    label={[title, text, tag?.text].filter(Boolean).join('，')}
  >
    <View className={`now-row-icon now-row-${tag?.tone ?? 'plain'}`}>
      <Icon name={icon} />
    </View>
    <View className="grow">
      <View className="now-row-title">{title}</View>
      <View className="text-note now-row-text">{text}</View>
    </View>
    {tag ? <Tag tone={tag.tone} text={tag.text} /> : <Icon name="right" size="small" />}
  </Tap>
)
