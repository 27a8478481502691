import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { DirectoryView, PlaceRow } from '../../../../domain/directory/list-schema'
import type { Instant } from '../../../../domain/time'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { StateView } from '../../../components/state/state-view'
import { CorrectSheet } from '../../../features/directory/correct-sheet'
import { PlaceHead } from '../../../features/directory/place-head'
import { ServiceCard } from '../../../features/directory/service-card'
import { useDirectory } from '../../../features/directory/use-directory'
import { useFavourite } from '../../../features/directory/use-favourite'
import { useMoment } from '../../../features/directory/use-moment'
import { dial } from '../../../platform/dial'
import { openMap } from '../../../platform/open-map'
import { openPage } from '../../../platform/open-page'

/** What a person refused tells the social worker, begun for them. */
const refusedText = (place: string, service: string): string =>
  `${place}没给我“${service}”的优惠，或者不让我进。当时的情况是：`

const tellRefused = (place: PlaceRow, service: string) =>
  openPage(`packages/appeal/ask/index?about=${encodeURIComponent(refusedText(place.name, service))}`)

/** The one main action: the way there; without a measured position the phone; a station has a page of its own. */
const WayThere = ({ place }: { place: PlaceRow }) => {
  const { position, phone, stationId, name, address } = place
  if (position)
    return <MainButton label="带我去" onTap={() => void openMap({ name, address, ...position })} />
  if (phone) return <MainButton label="打个电话" onTap={() => dial(phone)} />
  return stationId ? (
    <MainButton
      label="看这个驿站"
      onTap={() => openPage(`packages/station/page/index?stationId=${stationId}`)}
    />
  ) : null
}

const Services = ({ list, place, now }: { list: DirectoryView; place: PlaceRow; now: Instant }) => (
  <>
    {list.services
      .filter(({ placeId }) => placeId === place.id)
      .map((service) => (
        <ServiceCard
          key={service.id}
          service={service}
          list={list}
          placeHours={place.hours}
          now={now}
          onBook={(programmeId) => openPage(`packages/booking/slots/index?programmeId=${programmeId}`)}
          onRefused={() => tellRefused(place, service.name)}
        />
      ))}
  </>
)

/** One place: whether it is open, the way there, what it offers and what to show for it. Read from the list itself. */
export default function PlacePage() {
  const { id = '' } = useRouter().params
  const query = useDirectory()
  const now = useMoment(query.data?.now, query.dataUpdatedAt)
  const favourite = useFavourite()
  const [correcting, correct] = useState(false)
  const place = query.data?.places.find((one) => one.id === id)
  return (
    <Screen title={place?.name ?? '友好清单'} footer={place ? <WayThere place={place} /> : undefined}>
      <QueryView query={query}>
        {(list) =>
          place && now ? (
            <View className="stack">
              <PlaceHead
                place={place}
                list={list}
                now={now}
                onFavourite={() => favourite.send({ placeId: place.id, on: !place.favourite })}
              />
              <Services list={list} place={place} now={now} />
              <TextButton label="信息不对，告诉我们" tone="quiet" onTap={() => correct(true)} />
              {correcting ? <CorrectSheet list={list} place={place} onClose={() => correct(false)} /> : null}
            </View>
          ) : (
            <StateView state="empty" text="清单上没有这一家了" hint="可能已经撤下，回清单看看别的" />
          )
        }
      </QueryView>
    </Screen>
  )
}
