import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { TextButton } from '../../components/button/text-button'

type SomeFirstProps<T> = {
  items: readonly T[]
  /** How many are drawn at first, and how many more with each tap. */
  step: number
  more: string
  children: (item: T) => ReactNode
}

/** A list that may be long, a part at a time: a phone draws at most so many nodes on a first screen. */
export const SomeFirst = <T,>({ items, step, more, children }: SomeFirstProps<T>) => {
  const [count, setCount] = useState(step)
  return (
    <View className="stack">
      {items.slice(0, count).map(children)}
      {count < items.length ? (
        <TextButton label={more} tone="quiet" onTap={() => setCount(count + step)} />
      ) : null}
    </View>
  )
}
