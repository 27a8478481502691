import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { MenuRow } from '../../../components/card/menu-row'
import { Sheet } from '../../../components/sheet/sheet'

type Said = { title: string; text?: string }
type ItemRowsProps<T> = {
  title: string
  hint?: string
  items: readonly T[]
  most: number
  say: (item: T) => Said
  make: () => T
  add: string
  /** The form of one item. */
  form: (item: T, change: (part: Partial<T>) => void) => ReactNode
  onChange: (items: T[]) => void
}

/** Things of one kind, each a tap away from its form. */
export const ItemRows = <T extends object>(props: ItemRowsProps<T>) => {
  const { title, hint, items, most, say, make, add, form, onChange } = props
  /** Position of the one in the form; as many as there are: a new one. */
  const [open, setOpen] = useState<{ at: number; item: T } | null>(null)
  const put = (at: number, item: T | null) => {
    const rest = items.flatMap((one, index) => (index === at ? (item ?? []) : one))
    onChange(item && at === items.length ? [...rest, item] : rest)
    setOpen(null)
  }
  return (
    <Card>
      <View className="text-lead">{title}</View>
      {hint ? <View className="text-note">{hint}</View> : null}
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item has no name but its place
        <MenuRow key={at} icon="edit" {...say(item)} onTap={() => setOpen({ at, item })} />
      ))}
      {items.length < most ? (
        <TextButton label={add} onTap={() => setOpen({ at: items.length, item: make() })} />
      ) : null}
      {open ? (
        <Sheet open onClose={() => setOpen(null)} title={title}>
          <View className="stack">
            {form(open.item, (part) => setOpen({ at: open.at, item: { ...open.item, ...part } }))}
            <MainButton label="好了" onTap={() => put(open.at, open.item)} />
            {open.at < items.length ? (
              <TextButton label="去掉这一条" tone="danger" onTap={() => put(open.at, null)} />
            ) : null}
          </View>
        </Sheet>
      ) : null}
    </Card>
  )
}
