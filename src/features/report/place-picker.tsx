import { View } from '@tarojs/components'
import type { Stop } from '../../../domain/report/schema'
import { Stepper } from '../../components/field/stepper'
import { LineMap } from '../../components/line-map/line-map'

type PlacePickerProps = {
  stops: readonly Stop[]
  length: number
  metres: number | null
  onPick: (metres: number) => void
}

const STEP = 10

const nearestOf = (stops: readonly Stop[], metres: number | null): string | null => {
  if (metres === null) return null
  const [first, ...rest] = stops
  if (!first) return null
  const distance = (stop: Stop) => Math.abs(stop.metres - metres)
  return rest.reduce((best, stop) => (distance(stop) < distance(best) ? stop : best), first).id
}

/** The place on the line of the street: a tap on the nearest station, then so many metres up or down. */
export const PlacePicker = ({ stops, length, metres, onPick }: PlacePickerProps) => {
  const nearest = nearestOf(stops, metres)
  const marks = stops.map(({ id, short, metres: at }) => ({
    id,
    short,
    metres: at,
    lit: id === nearest,
    word: `${at} 米`,
  }))
  const pick = (id: string) => {
    const stop = stops.find((each) => each.id === id)
    if (stop) onPick(stop.metres)
  }
  return (
    <View>
      <LineMap stops={marks} selected={nearest} onSelect={pick} />
      {metres === null ? (
        <View className="text-soft">点离得最近的站点</View>
      ) : (
        <Stepper
          label="离街口"
          value={metres}
          min={0}
          max={length}
          step={STEP}
          unit=" 米"
          onChange={onPick}
        />
      )}
    </View>
  )
}
