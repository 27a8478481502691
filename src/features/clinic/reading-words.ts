import type { ComponentProps } from 'react'
import type { Level, Reading, ReadingKind, ReadingView } from '../../../domain/clinic/reading-schema'
import type { Tag } from '../../components/card/tag'
import type { TrendChart } from '../../components/picture/trend-chart'

type Chart = ComponentProps<typeof TrendChart>

/** A level in a word; the tag's shape says it again. */
export const LEVEL_WORDS: Record<Level, ComponentProps<typeof Tag>> = {
  fine: { tone: 'open', text: '正常' },
  watch: { tone: 'soon', text: '留意' },
  high: { tone: 'danger', text: '超了' },
  urgent: { tone: 'danger', text: '快看医生' },
}

export const UNITS: Record<ReadingKind, string> = { pressure: 'mmHg', glucose: 'mmol/L', weight: '公斤' }

const PRESSURE_BANDS: Chart['bands'] = [
  { from: 140, to: 180, tone: 'soon' },
  { from: 180, to: 260, tone: 'danger' },
]
const LOWER_BANDS: Chart['bands'] = [
  { from: 90, to: 110, tone: 'soon' },
  { from: 110, to: 160, tone: 'danger' },
]
const GLUCOSE_BANDS: Chart['bands'] = [{ from: 11.1, to: 35, tone: 'danger' }]

type Line = { label: string; bands: Chart['bands']; value: (reading: Reading) => number | null }

/** The lines a kind is drawn with. */
const LINES: Record<ReadingKind, Line[]> = {
  pressure: [
    {
      label: '高压',
      bands: PRESSURE_BANDS,
      value: (reading) => (reading.kind === 'pressure' ? reading.systolic : null),
    },
    {
      label: '低压',
      bands: LOWER_BANDS,
      value: (reading) => (reading.kind === 'pressure' ? reading.diastolic : null),
    },
  ],
  glucose: [
    {
      label: '血糖',
      bands: GLUCOSE_BANDS,
      value: (reading) => (reading.kind === 'glucose' ? reading.mmol : null),
    },
  ],
  weight: [{ label: '体重', bands: [], value: (reading) => (reading.kind === 'weight' ? reading.kg : null) }],
}

/** Measurements of one kind as the lines of a chart, oldest first. */
export const trendsOf = (kind: ReadingKind, newestFirst: readonly ReadingView[]) =>
  LINES[kind].map(({ label, bands, value }) => ({
    label,
    bands,
    points: [...newestFirst].reverse().flatMap(({ at, reading }) => {
      const number = value(reading)
      return number === null ? [] : [{ at, value: number }]
    }),
  }))
