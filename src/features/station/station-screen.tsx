import { View } from '@tarojs/components'
import type { FacilityView, StationView } from '../../../domain/station/schema'
import { PROGRAMME_PICTURES } from '../../../domain/street/programme-pictures'
import { Card } from '../../components/card/card'
import { MenuRow } from '../../components/card/menu-row'
import { Strip } from '../../components/card/strip'
import { Tag } from '../../components/card/tag'
import { dial } from '../../platform/dial'
import { openPage } from '../../platform/open-page'
import { FacilityGrid } from './facility-grid'
import { sayKind, sayNext, sayVisits } from './station-words'

const Head = ({ station }: Pick<StationView, 'station'>) => (
  <View className="row-apart">
    <View className="grow">
      <View className="text-title">{station.name}</View>
      <View className="text-soft">
        {sayKind(station.stationKind)} · {station.address} · 离街口 {station.metres} 米
        {station.sample ? ' · 示例' : ''}
      </View>
    </View>
    <Tag tone={station.open ? 'open' : 'closed'} text={station.open ? '开着' : '关了'} />
  </View>
)

const Freezers = ({ freezers }: Pick<StationView, 'freezers'>) =>
  freezers.length === 0 ? null : (
    <Card>
      {freezers.map(({ id, name, stock, open }) => (
        <MenuRow
          key={id}
          icon="water"
          title={name}
          text={!open ? '暂停' : stock > 0 ? `还剩 ${stock} 瓶` : '空了'}
          onTap={() => openPage(`pages/scan/index?freezerId=${id}`)}
        />
      ))}
    </Card>
  )

const Services = ({ services, now }: Pick<StationView, 'services' | 'now'>) =>
  services.length === 0 ? null : (
    <Card>
      <View className="text-lead">这里办的事</View>
      {services.map(({ id, name, kind, hours, nextDay, bookable }) => (
        <MenuRow
          key={id}
          icon={PROGRAMME_PICTURES[kind]}
          title={name}
          text={`${sayNext(nextDay, now)} ${hours}`}
          onTap={() =>
            openPage(bookable ? `packages/booking/slots/index?programmeId=${id}` : 'pages/book/index')
          }
        />
      ))}
    </Card>
  )

const Visits = ({ visits }: Pick<StationView, 'visits'>) => (
  <Card>
    <View className="text-lead">今天 {visits.total} 人来过</View>
    <View className="text-note">{visits.total > 0 ? sayVisits(visits) : '扫站点的码，算你一个'}</View>
  </Card>
)

type StationScreenProps = { view: StationView; onFacility: (facility: FacilityView) => void }

/** A station: open or not, who is there, what works, what is held, who came. */
export const StationScreen = ({ view, onFacility }: StationScreenProps) => {
  const { station, keeper, facilities, freezers, services, visits, visited, now } = view
  const { phone } = station
  return (
    <View className="stack">
      <Head station={station} />
      <View className="text-soft">{station.hoursText}</View>
      {visited ? (
        <Strip tone="open" icon="check">
          今天打过卡了
        </Strip>
      ) : null}
      {keeper ? (
        <Strip tone="plain" icon="person">
          {keeper.name}值守，到 {keeper.until}
        </Strip>
      ) : null}
      <View>{station.about}</View>
      <FacilityGrid facilities={facilities} onTap={onFacility} />
      <View className="text-note">哪样坏了、在排队，点一下告诉大家</View>
      <Freezers freezers={freezers} />
      <Services services={services} now={now} />
      <Visits visits={visits} />
      {phone ? (
        <Card>
          <MenuRow icon="phone" title="打给站点" text={phone} onTap={() => dial(phone)} />
        </Card>
      ) : null}
    </View>
  )
}
