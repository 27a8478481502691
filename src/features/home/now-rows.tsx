import { View } from '@tarojs/components'
import type { HomeView } from '../../../domain/home/schema'
import { sayClock, sayDay } from '../../../domain/say-day'
import { PROGRAMME_PICTURES } from '../../../domain/street/programme-pictures'
import { dayOf } from '../../../domain/time'
import { Tap } from '../../components/button/tap'
import { Icon } from '../../components/icon/icon'
import { dial } from '../../platform/dial'
import { openPage } from '../../platform/open-page'
import { NowRow } from './now-row'
import { sayCanteen } from './say-canteen'

/** A station as the map calls it. */
const shortName = ({ stations }: HomeView, name: string): string =>
  stations.find((station) => station.name === name)?.short ?? name

const CanteenRow = ({ home }: { home: HomeView }) => {
  const { canteen } = home
  if (!canteen) return null
  const { title, text, tone, tag } = sayCanteen(canteen, home.now)
  return (
    <NowRow
      icon="bowl"
      title={title}
      text={text}
      tag={{ tone, text: tag }}
      onTap={() => openPage('packages/canteen/pass/index')}
    />
  )
}

/** 新心通 at any hour; the duty phone beside it once the street has named one. */
const HelpRow = ({ dutyPhone }: { dutyPhone: string | null }) => (
  <View className="help-row">
    <View className="grow">
      <NowRow
        icon="chat"
        title="遇到事了？说给社工听"
        text="一对一，不用报真名，24 小时都收"
        onTap={() => openPage('pages/heart/index')}
      />
    </View>
    {dutyPhone ? (
      <Tap
        className="help-call"
        downClass="now-row-down"
        label={`打值班电话 ${dutyPhone}`}
        onTap={() => dial(dutyPhone)}
      >
        <Icon name="phone" />
        <View>值班电话</View>
      </Tap>
    ) : null}
  </View>
)

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

type NowRowsProps = { home: HomeView; helpFirst: boolean }

/**
 * What is on now and next, mine before the street's, and who helps; further services come after. `helpFirst`: with
 * room for two rows alone, help is the second.
 */
export const NowRows = ({ home, helpFirst }: NowRowsProps) => (
  <View className="now-rows">
    <CanteenRow home={home} />
    <MyBookingRow home={home} />
    {home.nextBooking || helpFirst ? null : <NextServiceRow home={home} index={0} />}
    <HelpRow dutyPhone={home.street.dutyPhone} />
    {home.nextBooking || helpFirst ? <NextServiceRow home={home} index={0} /> : null}
    <NextServiceRow home={home} index={1} />
    <NextServiceRow home={home} index={2} />
  </View>
)
