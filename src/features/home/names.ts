import type { HomeStation } from '../../../domain/home/schema'
import type { IconName } from '../../components/icon/icon-names'

type Facility = HomeStation['facilities'][number]
type StationKind = HomeStation['stationKind']

/** What a station offers: the word on the street and its picture. */
export const FACILITY_NAMES: Record<Facility, { text: string; icon: IconName }> = {
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
}

/** The article's five kinds: 党建 and charity, benefit, convenience, empowerment, policy. */
export const STATION_KIND_NAMES: Record<StationKind, string> = {
  charity: '慈善',
  benefit: '惠民',
  convenience: '便民',
  empowerment: '赋能',
  policy: '政策',
}
