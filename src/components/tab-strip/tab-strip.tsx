import { ScrollView, View } from '@tarojs/components'
import { Tap } from '../button/tap'
import './tab-strip.scss'

type TabStripProps<I> = {
  tabs: readonly { id: I; label: string; count?: number | null }[]
  chosen: I
  onChoose: (id: I) => void
}

/** Boxes side by side, one open; scrolls when the letters are large. */
export const TabStrip = <I extends string>({ tabs, chosen, onChoose }: TabStripProps<I>) => (
  <ScrollView scrollX className="tab-strip" enhanced showScrollbar={false}>
    <View className="tab-strip-row">
      {tabs.map(({ id, label, count }) => (
        <Tap
          key={id}
          className={`tab-strip-tab ${id === chosen ? 'tab-strip-tab-on' : ''}`}
          role="tab"
          checked={id === chosen}
          label={typeof count === 'number' ? `${label} ${count}` : label}
          onTap={() => onChoose(id)}
        >
          {label}
          {typeof count === 'number' ? <View className="tab-strip-count">{count}</View> : null}
        </Tap>
      ))}
    </View>
  </ScrollView>
)
