import { View } from '@tarojs/components'
import type { HomeStation } from '../../../domain/home/schema'
import { Tap } from '../../components/button/tap'
import { Tag } from '../../components/card/tag'
import { Icon } from '../../components/icon/icon'
import { openPage } from '../../platform/open-page'
import { FACILITY_NAMES, STATION_KIND_NAMES } from './names'
import './station-detail.scss'

const Facilities = ({ names }: { names: HomeStation['facilities'] }) => (
  <View className="station-facilities">
    {names.map((name) => (
      <View key={name} className="station-facility">
        <Icon name={FACILITY_NAMES[name].icon} size="small" />
        <View className="station-facility-name">{FACILITY_NAMES[name].text}</View>
      </View>
    ))}
  </View>
)

const Freezers = ({ freezers }: Pick<HomeStation, 'freezers'>) => (
  <>
    {freezers.map(({ id, name, stock, open }) => (
      <Tap
        key={id}
        className="station-freezer"
        downClass="now-row-down"
        onTap={() => openPage(`pages/scan/index?freezerId=${id}`)}
      >
        <Icon name="water" />
        <View className="grow station-freezer-name">{name}</View>
        <Tag
          tone={open && stock > 0 ? 'open' : 'closed'}
          text={!open ? '暂停' : stock > 0 ? `还剩 ${stock} 瓶` : '空了'}
        />
        <Icon name="right" size="small" />
      </Tap>
    ))}
  </>
)

/** What one station offers, shown where its stop was tapped. */
export const StationDetail = ({ station, onClose }: { station: HomeStation; onClose: () => void }) => (
  <View className="station">
    <View className="row-apart">
      <View className="grow">
        <View className="text-lead">{station.name}</View>
        <View className="text-note">
          {STATION_KIND_NAMES[station.stationKind]} · 离街口 {station.metres} 米
          {station.sample ? ' · 示例' : ''}
        </View>
      </View>
      <Tag
        tone={station.open ? 'open' : 'closed'}
        text={station.open ? `开着 ${station.hoursText}` : `关了 ${station.hoursText}`}
      />
      <Tap className="station-close" onTap={onClose} label="收起">
        <Icon name="close" size="small" />
      </Tap>
    </View>
    <Facilities names={station.facilities} />
    <Freezers freezers={station.freezers} />
    <View className="text-note station-about">{station.about}</View>
    <View className="row text-note">
      <Icon name="pin" size="small" />
      <View className="grow station-address">{station.address}</View>
    </View>
  </View>
)
