import type { HomeStation, HomeView } from '../../../domain/home/schema'
import type { NowWords } from './say-canteen'

type Freezer = HomeStation['freezers'][number]

const FEW = 10

/** The freezer to send a person to: the first along the street that has something, else the first there is. */
export const nearestFreezer = (
  stations: readonly HomeStation[],
): { freezer: Freezer; station: HomeStation } | null => {
  const all = stations.flatMap((station) => station.freezers.map((freezer) => ({ freezer, station })))
  return all.find(({ freezer }) => freezer.open && freezer.stock > 0) ?? all[0] ?? null
}

/** Where water is and how much. */
export const sayWater = ({ stations, bottlesLeft }: Pick<HomeView, 'stations' | 'bottlesLeft'>): NowWords => {
  const where = [
    ...new Set(stations.filter(({ freezers }) => freezers.length > 0).map(({ name }) => name)),
  ].join('、')
  if (bottlesLeft <= 0)
    return { title: '水刚好拿完了', text: `${where}，正在补`, tone: 'closed', tag: '空了' }
  const title = `还有 ${bottlesLeft} 瓶水`
  return bottlesLeft <= FEW
    ? { title, text: where, tone: 'soon', tag: '不多了' }
    : { title, text: where, tone: 'open', tag: '有水' }
}
