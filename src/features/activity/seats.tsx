import { View } from '@tarojs/components'
import { aria } from '../../platform/aria'
import './activity.scss'

/** So many are drawn; more says the number beside them. */
const DRAWN = 12
const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** Places as dots, the taken ones filled: seen before it is read. */
export const Seats = ({ filled, places }: { filled: number; places: number }) => {
  const shown = Math.min(places, DRAWN)
  const taken = places <= DRAWN ? filled : Math.round((filled / places) * DRAWN)
  return (
    <View className="seats" {...aria({ role: 'img', label: `${places} 个位子，有 ${filled} 人` })}>
      {ALL.slice(0, shown).map((seat) => (
        <View key={seat} className={`seat ${seat <= taken ? 'seat-taken' : ''}`} />
      ))}
    </View>
  )
}
