import type { StationItem } from './schema'

type Facility = StationItem['facilities'][number]

/** What a station offers, in the word of the street and the name of its picture. */
export const FACILITY_WORDS = {
  water: { text: '喝水', icon: 'water' },
  seat: { text: '歇脚', icon: 'seat' },
  charge: { text: '充电', icon: 'bolt' },
  toilet: { text: '厕所', icon: 'toilet' },
  microwave: { text: '热饭', icon: 'microwave' },
  swap: { text: '换电', icon: 'battery' },
  repair: { text: '修车', icon: 'wrench' },
  parts: { text: '配件', icon: 'box' },
  canteen: { text: '吃饭', icon: 'bowl' },
  haircut: { text: '理发', icon: 'scissors' },
  clinic: { text: '义诊', icon: 'clinic' },
  lawyer: { text: '律师', icon: 'scale' },
  childcare: { text: '托管', icon: 'child' },
  party: { text: '党员岗', icon: 'flag' },
  medicine: { text: '药箱', icon: 'medicine' },
} as const satisfies Record<Facility, { text: string; icon: string }>
