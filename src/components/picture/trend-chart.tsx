import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { aria } from '../../platform/aria'
import { HEIGHT, layTrend, type TrendBand, type TrendPoint, WIDTH } from './lay-trend'
import './picture.scss'

type TrendChartProps = {
  points: readonly TrendPoint[]
  unit: string
  /** What is measured. */
  label: string
  bands?: readonly TrendBand[]
}

const dayOf = (at: string): string => `${Number(at.slice(5, 7))}月${Number(at.slice(8, 10))}日`

const maskOf = (path: string, dots: readonly { x: number; y: number }[]) => {
  const marks = dots.map(({ x, y }) => `<circle cx='${x}' cy='${y}' r='5' fill='#000'/>`).join('')
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${WIDTH} ${HEIGHT}' preserveAspectRatio='none'><path d='${path}' fill='none' stroke='#000' stroke-width='3' stroke-linejoin='round'/>${marks}</svg>`
  const image = `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
  return { maskImage: image, WebkitMaskImage: image, maskSize: '100% 100%', WebkitMaskSize: '100% 100%' }
}

const sayTrend = (points: readonly TrendPoint[], label: string, unit: string): string => {
  const said = points.slice(-6).map(({ at, value }) => `${dayOf(at)} ${value}${unit}`)
  return `${label}，${said.join('，')}`
}

/** Readings over time as a picture; a screen reader hears the last six in words. */
export const TrendChart = ({ points, unit, label, bands = [] }: TrendChartProps) => {
  const laid = useMemo(() => (points.length === 0 ? null : layTrend(points, bands)), [points, bands])
  if (!laid) return null
  return (
    <View {...aria({ role: 'img', label: sayTrend(points, label, unit) })}>
      <View className="trend">
        {laid.bands.map(({ top, height, tone }) => (
          <View
            key={`${tone}${top}`}
            className={`trend-band trend-band-${tone}`}
            style={{ top: `${top}%`, height: `${height}%` }}
          />
        ))}
        <View className="trend-line" style={maskOf(laid.path, laid.dots)} />
      </View>
      <View className="trend-foot">
        <View>{dayOf(laid.from)}</View>
        <View>
          {Math.min(...points.map(({ value }) => value))}–{Math.max(...points.map(({ value }) => value))}{' '}
          {unit}
        </View>
        <View>{dayOf(laid.to)}</View>
      </View>
    </View>
  )
}
