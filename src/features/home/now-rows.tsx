import { View } from '@tarojs/components'
import type { HomeView } from '../../../domain/home/schema'
import { sayClock, sayDay } from '../../../domain/say-day'
import { PROGRAMME_PICTURES } from '../../../domain/street/programme-pictures'
import { dayOf } from '../../../domain/time'
import { openPage } from '../../platform/open-page'
import { NowRow } from './now-row'
import { sayCanteen } from './say-canteen'
import { nearestFreezer, sayWater } from './say-water'

/** A station as the map calls it. */
const shortName = ({ stations }: HomeView, name: string): string =>
  stations.find((station) => station.name === name)?.short ?? name

const WaterRow = ({ home }: { home: HomeView }) => {
  const nearest = nearestFreezer(home.stations)
  if (!nearest) return null
  const { title, text, tone, tag } = sayWater(home)
  const open = () => openPage(`pages/scan/index?freezerId=${nearest.freezer.id}`)
  return <NowRow icon="water" title={title} text={text} tag={{ tone, text: tag }} onTap={open} />
}

const CanteenRow = ({ home, onShow }: { home: HomeView; onShow: (stationName: string) => void }) => {
  const { canteen } = home
  if (!canteen) return null
  const { title, text, tone, tag } = sayCanteen(canteen, home.now)
  return (
    <NowRow
      icon="bowl"
      title={title}
      text={text}
      tag={{ tone, text: tag }}
      onTap={() => onShow(canteen.stationName)}
    />
  )
}

const MyBookingRow = ({ home }: { home: HomeView }) => {
  const { nextBooking } = home
  if (!nextBooking) return null
  const { programmeName, kind, start, stationName } = nextBooking
  const when = `${sayDay(dayOf(start), dayOf(home.now))} ${sayClock(start)}`
  return (
    <NowRow
      icon={PROGRAMME_PICTURES[kind]}
      title={`${when} ${programmeName}`}
      text={shortName(home, stationName)}
      tag={{ tone: 'open', text: '约好了' }}
      onTap={() => openPage('packages/booking/mine/index')}
    />
  )
}

const NextServiceRow = ({ home, index }: { home: HomeView; index: number }) => {
  const service = home.services.filter(({ nextDay }) => nextDay !== null)[index]
  if (!service?.nextDay) return null
  const open = () =>
    openPage(service.bookable ? `packages/booking/slots/index?programmeId=${service.id}` : 'pages/book/index')
  return (
    <NowRow
      icon={PROGRAMME_PICTURES[service.kind]}
      title={`${sayDay(service.nextDay, dayOf(home.now))} ${service.name}`}
      text={`${service.hours} · ${shortName(home, service.stationName)}`}
      tag={service.bookable ? { tone: 'plain', text: '可约' } : undefined}
      onTap={open}
    />
  )
}

type NowRowsProps = { home: HomeView; onShowStation: (stationName: string) => void }

/** What a rider asks on arriving: water, food, what is mine, what is next, and who helps. */
export const NowRows = ({ home, onShowStation }: NowRowsProps) => (
  <View className="now-rows">
    <WaterRow home={home} />
    <CanteenRow home={home} onShow={onShowStation} />
    <MyBookingRow home={home} />
    <NextServiceRow home={home} index={0} />
    <NowRow
      icon="chat"
      title="遇到事了？说给社工听"
      text="一对一，不用报真名"
      onTap={() => openPage('pages/heart/index')}
    />
    <NextServiceRow home={home} index={1} />
    <NextServiceRow home={home} index={2} />
  </View>
)
