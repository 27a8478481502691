import { View } from '@tarojs/components'
import type { EditedItem } from '../../../domain/street/edit-schema'
import { TextArea } from '../../components/field/text-area'
import { TextField } from '../../components/field/text-field'
import { MealFields } from './meal-fields'
import { StationFields } from './station-fields'
import { StreetFields } from './street-fields'

type Edit<T> = { item: T; onChange: (change: Partial<T>) => void }

type PartnerItem = Extract<EditedItem, { kind: 'partner' }>

const PartnerFields = ({ item, onChange }: Edit<PartnerItem>) => (
  <View className="stack">
    <TextField label="单位名字" value={item.name} max={30} onInput={(name) => onChange({ name })} />
    <TextArea
      value={item.gives}
      placeholder="给街上什么"
      max={100}
      onInput={(gives) => onChange({ gives })}
    />
  </View>
)

type ItemFormProps = { item: EditedItem; onChange: (item: EditedItem) => void }

/** The form of an item, by its kind. */
export const ItemForm = ({ item, onChange }: ItemFormProps) => {
  switch (item.kind) {
    case 'station':
      return <StationFields item={item} onChange={(change) => onChange({ ...item, ...change })} />
    case 'mealWindow':
      return <MealFields item={item} onChange={(change) => onChange({ ...item, ...change })} />
    case 'partner':
      return <PartnerFields item={item} onChange={(change) => onChange({ ...item, ...change })} />
    case 'street':
      return <StreetFields item={item} onChange={(change) => onChange({ ...item, ...change })} />
  }
}
