import { View } from '@tarojs/components'
import type { SlotView } from '../../../domain/booking/call-schema'
import { Tap } from '../../components/button/tap'
import './slot-grid.scss'
import { byPartOfDay, slotWords } from './slot-words'

type TileProps = { slot: SlotView; picked: boolean; onPick: () => void }

const SlotTile = ({ slot, picked, onPick }: TileProps) => {
  const { time, word, shape, action, label } = slotWords(slot)
  return (
    <Tap
      className={`slot-tile slot-${shape} ${picked ? 'slot-picked' : ''}`}
      downClass="slot-down"
      role="radio"
      checked={picked}
      disabled={action === 'none'}
      label={action !== 'none' ? label : `${label}，不能选`}
      onTap={onPick}
    >
      <View className="slot-time">{time}</View>
      <View className="slot-word">{picked ? '就这个' : word}</View>
    </Tap>
  )
}

type SlotGridProps = { slots: readonly SlotView[]; pickedId: string | null; onPick: (slotId: string) => void }

/** The times of a day as tiles a glove can hit; a full one is struck out, one nearly full has a notched corner. */
export const SlotGrid = ({ slots, pickedId, onPick }: SlotGridProps) => (
  <View>
    {byPartOfDay(slots).map((part) => (
      <View key={part.name} className="slot-part">
        <View className="text-soft">{part.name}</View>
        <View className="slot-grid">
          {part.slots.map((slot) => (
            <SlotTile
              key={slot.id}
              slot={slot}
              picked={slot.id === pickedId}
              onPick={() => onPick(slot.id)}
            />
          ))}
        </View>
      </View>
    ))}
  </View>
)
