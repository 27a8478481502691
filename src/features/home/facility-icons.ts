import type { HomeStation } from '../../../domain/home/schema'
import type { IconName } from '../../components/icon/icon-names'

type Facility = HomeStation['facilities'][number]

const ICONS: Record<Facility, IconName> = {
  water: 'water',
  canteen: 'bowl',
  swap: 'battery',
  repair: 'wrench',
  charge: 'bolt',
  toilet: 'toilet',
  microwave: 'microwave',
  parts: 'box',
  haircut: 'scissors',
  clinic: 'clinic',
  lawyer: 'scale',
  childcare: 'child',
  medicine: 'medicine',
  party: 'flag',
  seat: 'seat',
}
const ORDER = Object.keys(ICONS)
/** As many as fit under a stop of the map. */
const MOST = 4

/** What a station has, as pictures for the map: what is rare first, what every station has last. */
export const marksOf = ({ facilities }: Pick<HomeStation, 'facilities'>): IconName[] =>
  [...facilities]
    .sort((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other))
    .slice(0, MOST)
    .map((facility) => ICONS[facility])
