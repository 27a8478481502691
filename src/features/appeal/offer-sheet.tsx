import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { StaffAppealView } from '../../../domain/appeal/schema'
import type { ProgrammeView } from '../../../domain/booking/call-schema'
import { sayDay } from '../../../domain/say-day'
import { dayOf } from '../../../domain/time'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { Card } from '../../components/card/card'
import { Strip } from '../../components/card/strip'
import { Sheet } from '../../components/sheet/sheet'
import { QueryView } from '../../components/state/query-view'
import { useReplyToCase } from './use-case'

/** What an appeal asks for most stands first. */
const ORDER: ProgrammeView['kind'][] = ['lawyer', 'clinic']

const rank = ({ kind }: ProgrammeView): number => {
  const place = ORDER.indexOf(kind)
  return place < 0 ? ORDER.length : place
}

const offered = (programmes: readonly ProgrammeView[]): ProgrammeView[] =>
  programmes
    .filter(({ bookable, nextDays }) => bookable && nextDays.length > 0)
    .sort((a, b) => rank(a) - rank(b))

type OfferSheetProps = { appeal: StaffAppealView; onClose: () => void }

/** Times the street has, to be offered in the talk: one tap sends a card from which the person books. */
export const OfferSheet = ({ appeal, onClose }: OfferSheetProps) => {
  const query = useQuery({
    queryKey: ['booking', 'programmes'],
    queryFn: () => api.booking.listProgrammes.query(),
  })
  const reply = useReplyToCase(onClose)
  return (
    <Sheet open onClose={onClose} title="约哪个时间">
      <View className="stack">
        <View className="text-soft">点一个就发到对话里，本人点一下就能约上。</View>
        {reply.error ? (
          <Strip tone="danger" icon="warning" role="alert">
            {errorLine(reply.error)}
          </Strip>
        ) : null}
        <QueryView
          query={query}
          small
          empty={{ when: ({ programmes }) => offered(programmes).length === 0, text: '现在没有能约的' }}
        >
          {({ programmes, now }) => (
            <View className="stack">
              {offered(programmes).map(({ id, name, hours, nextDays: [next = ''] }) => (
                <Card
                  key={id}
                  label={`发“${name}”的时间`}
                  onTap={() => reply.send({ appealId: appeal.id, slotsOf: id, asks: false })}
                >
                  <View className="text-lead">{name}</View>
                  <View className="text-soft">
                    {sayDay(next, dayOf(now))} {hours}
                  </View>
                </Card>
              ))}
            </View>
          )}
        </QueryView>
      </View>
    </Sheet>
  )
}
