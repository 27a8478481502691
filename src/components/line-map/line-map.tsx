import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { Tap } from '../button/tap'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-names'
import { type LaidStop, layLine } from './lay-line'
import './line-map.scss'

/** `word` stands under the name instead of open or closed; `marks`: what there is, as small pictures below it. */
type Stop = {
  id: string
  short: string
  lit: boolean
  metres: number
  word?: string
  marks?: readonly IconName[]
}
type LineMapProps = { stops: readonly Stop[]; selected?: string | null; onSelect?: (id: string) => void }

const drawing = (path: string, width: number, height: number, stroke: number) => {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${height}' preserveAspectRatio='none' fill='none' stroke='#000' stroke-width='${stroke}' stroke-linejoin='round'><path d='${path}'/></svg>`
  const image = `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
  return { maskImage: image, WebkitMaskImage: image }
}

/** The first and the last name keep within the screen however large the letters are. */
const endOf = (index: number, count: number): string => {
  if (count < 2) return ''
  if (index === 0) return 'stop-first'
  return index === count - 1 ? 'stop-last' : ''
}

type StopMarkProps = {
  stop: Stop
  place: LaidStop
  end: string
  selected: boolean
  onSelect?: (id: string) => void
}

const StopMark = ({ stop, place, end, selected, onSelect }: StopMarkProps) => {
  const word = stop.word ?? (stop.lit ? '开着' : '关了')
  return (
    <View className={`stop ${end}`} style={{ left: `${place.x}%`, top: `${place.y}%` }}>
      <Tap
        className={`stop-hit stop-${place.side} ${stop.lit ? 'stop-lit' : ''} ${selected ? 'stop-selected' : ''}`}
        onTap={() => onSelect?.(stop.id)}
        label={`${stop.short}，${word}，离街口 ${stop.metres} 米`}
      >
        <View className="stop-halo" />
        <View className="stop-lamp" />
        <View className="stop-words">
          <View className="stop-name">{stop.short}</View>
          <View className="stop-state">{word}</View>
          {stop.marks ? (
            <View className="stop-marks">
              {stop.marks.map((mark) => (
                <Icon key={mark} name={mark} size="small" />
              ))}
            </View>
          ) : null}
        </View>
      </Tap>
    </View>
  )
}

/** The street as a metro line: stations lit when they are open. `metres` from its entrance. */
export const LineMap = ({ stops, selected = null, onSelect }: LineMapProps) => {
  const line = useMemo(() => layLine(stops.length), [stops.length])
  const [road, rail] = useMemo(
    () => [drawing(line.path, line.width, line.height, 22), drawing(line.path, line.width, line.height, 11)],
    [line],
  )
  return (
    <View className="line-map">
      <View className="line-map-road" style={road} />
      <View className="line-map-rail" style={rail} />
      {line.stops.map((place, index) => {
        const stop = stops[index]
        return stop ? (
          <StopMark
            key={stop.id}
            stop={stop}
            place={place}
            end={endOf(index, stops.length)}
            selected={stop.id === selected}
            onSelect={onSelect}
          />
        ) : null
      })}
    </View>
  )
}
