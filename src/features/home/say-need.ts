import type { Need, NeedPlace } from '../../../domain/home/needs'
import type { HomeStation } from '../../../domain/home/schema'
import type { IconName } from '../../components/icon/icon-names'

export type NeedWords = {
  word: string
  icon: IconName
  text: string
  state: string
  tone: 'open' | 'soon' | 'closed' | 'plain'
}

const NEEDS: Record<Need, { word: string; icon: IconName; typed: string }> = {
  water: { word: '喝水', icon: 'water', typed: '水' },
  charge: { word: '充电', icon: 'bolt', typed: '充电' },
  toilet: { word: '厕所', icon: 'toilet', typed: '厕所' },
  seat: { word: '歇脚', icon: 'seat', typed: '坐' },
}

const FEW_BOTTLES = 10

const bottlesAt = ({ freezers }: HomeStation): number =>
  freezers.reduce((sum, { open, stock }) => sum + (open ? stock : 0), 0)

const openWord = (need: Need, station: HomeStation, busy: boolean): Pick<NeedWords, 'state' | 'tone'> => {
  if (need !== 'water') return busy ? { state: '人多', tone: 'soon' } : { state: '开着', tone: 'open' }
  const left = bottlesAt(station)
  return { state: `${left} 瓶`, tone: left <= FEW_BOTTLES ? 'soon' : 'open' }
}

const SHUT = { closed: '没开', broken: '坏了', empty: '空了' } as const

/** What a tile of a need says. */
export const sayNeed = (need: Need, place: NeedPlace): NeedWords => {
  const { word, icon } = NEEDS[need]
  if (place.state === 'none') return { word, icon, text: '看清单', state: '商家有', tone: 'plain' }
  const { short } = place.station
  if (place.state === 'shut') return { word, icon, text: short, state: SHUT[place.why], tone: 'closed' }
  return { word, icon, text: short, ...openWord(need, place.station, place.busy) }
}

/** Where a tile leads: to the bottles, to the station, or to the list of those who have it. */
export const pageForNeed = (need: Need, place: NeedPlace): string => {
  if (place.state !== 'open')
    return `packages/directory/list/index?typed=${encodeURIComponent(NEEDS[need].typed)}`
  const { id, freezers } = place.station
  const freezer = freezers.find(({ open, stock }) => open && stock > 0)
  return need === 'water' && freezer
    ? `pages/scan/index?freezerId=${freezer.id}`
    : `packages/station/page/index?stationId=${id}`
}
