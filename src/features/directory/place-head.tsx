import { View } from '@tarojs/components'
import type { DirectoryView, PlaceRow } from '../../../domain/directory/list-schema'
import { openState } from '../../../domain/directory/open-state'
import { FEATURE_WORDS, KIND_WORDS } from '../../../domain/directory/words'
import { dayWords } from '../../../domain/say-day'
import { dayOf, type Instant } from '../../../domain/time'
import { Tap } from '../../components/button/tap'
import { Card } from '../../components/card/card'
import { MenuRow } from '../../components/card/menu-row'
import { Tag } from '../../components/card/tag'
import { Icon } from '../../components/icon/icon'
import { PictureStrip } from '../../components/picture/picture-strip'
import { dial } from '../../platform/dial'
import { openPage } from '../../platform/open-page'
import './place-head.scss'
import { sayExceptions } from './say-exceptions'
import { sayOpen } from './say-open'

type PlaceHeadProps = { place: PlaceRow; list: DirectoryView; now: Instant; onFavourite: () => void }

const checkedText = ({ checkedOn }: PlaceRow, now: Instant): string =>
  checkedOn ? `${dayWords(checkedOn, dayOf(now)).date}核对过` : '还没有人去核对过'

/** A station is real even where its hours are not; a merchant of the samples is not. */
const sampleText = ({ kind }: PlaceRow): string =>
  kind === 'station' ? ' · 时间是示例' : ' · 示例，不是真的'

const Hours = ({ place, list, now }: Omit<PlaceHeadProps, 'onFavourite'>) => {
  const hours = list.hours[place.hours]
  if (!hours) return null
  const { tone, tag, text } = sayOpen(openState(hours, list, now), hours, now)
  return (
    <>
      <View className="row place-open">
        <Tag tone={tone} text={tag} />
        <View className="text-lead place-open-text">{text}</View>
      </View>
      {hours.always ? null : <View>{hours.text}</View>}
      {sayExceptions(hours, dayOf(now)).map((line) => (
        <View key={line} className="place-exception">
          {line}
        </View>
      ))}
      {hours.unsure ? <View className="text-note">今年的节假日还没录入，过节前先打个电话</View> : null}
    </>
  )
}

/** What one wants to know before going: open or not, where, what is there. */
export const PlaceHead = ({ place, list, now, onFavourite }: PlaceHeadProps) => (
  <Card>
    <View className="row-apart">
      <View className="grow">
        <View className="text-title">{place.name}</View>
        <View className="text-note">
          {KIND_WORDS[place.kind]} · 离街口 {place.metres} 米{place.sample ? sampleText(place) : ''}
        </View>
      </View>
      <Tap
        className={`place-heart ${place.favourite ? 'place-heart-on' : ''}`}
        role="switch"
        checked={place.favourite}
        label={place.favourite ? '已收藏' : '收藏'}
        onTap={onFavourite}
      >
        <Icon name="heart" />
        <View className="place-heart-word">{place.favourite ? '已收藏' : '收藏'}</View>
      </Tap>
    </View>
    <PictureStrip fileIds={place.photos} alt={`${place.name}的照片`} />
    <Hours place={place} list={list} now={now} />
    {place.features.length > 0 ? (
      <View className="place-features">
        {place.features.map((feature) => (
          <Tag key={feature} tone="plain" text={FEATURE_WORDS[feature]} />
        ))}
      </View>
    ) : null}
    {place.about ? <View className="place-about">{place.about}</View> : null}
    <View className="text-note">
      {place.address} · {checkedText(place, now)}
    </View>
    {place.stationId ? (
      <MenuRow
        icon="pin"
        title="看这个驿站"
        text="谁在值班、东西好不好用"
        onTap={() => openPage(`packages/station/page/index?stationId=${place.stationId}`)}
      />
    ) : null}
    {place.phone ? (
      <MenuRow icon="phone" title={`打电话 ${place.phone}`} onTap={() => dial(place.phone ?? '')} />
    ) : null}
  </Card>
)
