import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { SlotsView } from '../../../domain/booking/call-schema'
import { sayClock, sayDay } from '../../../domain/say-day'
import { dayOf } from '../../../domain/time'
import { apiErrorOf } from '../../api/api-error'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useIntent } from '../../api/use-intent'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { Strip } from '../../components/card/strip'
import { Choice } from '../../components/field/choice'
import { QueryView } from '../../components/state/query-view'
import { askSubscribe } from '../../platform/subscribe'

/** So many times fit a line of the talk; the others are one tap away. */
const OFFERED = 3

type Slot = SlotsView['slots'][number]

const freeOf = ({ slots }: SlotsView): Slot[] =>
  slots.filter(({ state }) => state === 'free' || state === 'few').slice(0, OFFERED)

/**
 * Books one of the times. A programme that asks questions, or a person without a number, goes on where both are asked.
 */
const useTake = (view: SlotsView, onElsewhere: () => void) => {
  const client = useQueryClient()
  const refresh = () => void client.invalidateQueries({ queryKey: ['booking'] })
  const book = useIntent(api.booking.create.mutate, {
    onSuccess: refresh,
    onError: (error) => (apiErrorOf(error).code === 'PHONE_NEEDED' ? onElsewhere() : refresh()),
  })
  const take = async (slotId: string) => {
    if (view.programme.questions.length > 0) return onElsewhere()
    await askSubscribe(view.templateIds)
    book.send({ slotId })
  }
  return { take, busy: book.busy, error: book.error, booked: book.data?.booking ?? null }
}

const Times = ({ view, onAll }: { view: SlotsView; onAll: () => void }) => {
  const [chosen, choose] = useState<string | null>(null)
  const { take, busy, error, booked } = useTake(view, onAll)
  const day = view.day === null ? '' : sayDay(view.day, dayOf(view.now))
  const free = freeOf(view)
  const mine = booked?.start ?? view.slots.find(({ state }) => state === 'mine')?.start
  if (mine !== undefined) {
    return (
      <Strip tone="open" icon="check">
        约好了：{sayDay(dayOf(mine), dayOf(view.now))} {sayClock(mine)}，{view.programme.stationName}
      </Strip>
    )
  }
  const slot = free.find(({ id }) => id === chosen) ?? free[0]
  if (!slot) return <TextButton label="这次约满了，看别的日子" onTap={onAll} />
  return (
    <View className="stack">
      <Choice
        label={day}
        options={free.map(({ id, start }) => ({ value: id, label: sayClock(start) }))}
        value={slot.id}
        onPick={choose}
      />
      <MainButton
        label={`约 ${sayClock(slot.start)}`}
        busy={busy}
        note={error && apiErrorOf(error).code !== 'PHONE_NEEDED' ? errorLine(error) : undefined}
        onTap={() => void take(slot.id)}
      />
      <TextButton label="看别的时间" tone="quiet" onTap={onAll} />
    </View>
  )
}

type SlotsCardProps = { programmeId: string; name: string; onAll: (programmeId: string) => void }

/** Times a worker has offered: the next free ones, the first chosen already, so that one tap books it. */
export const SlotsCard = ({ programmeId, name, onAll }: SlotsCardProps) => {
  const query = useQuery({
    queryKey: ['booking', 'slots', programmeId, 'next'],
    queryFn: () => api.booking.listSlots.query({ programmeId }),
  })
  return (
    <Card>
      <View className="text-lead">{name}</View>
      {query.data ? <Text className="text-note">{query.data.programme.stationName}</Text> : null}
      <QueryView query={query} small>
        {(view) => <Times view={view} onAll={() => onAll(programmeId)} />}
      </QueryView>
    </Card>
  )
}
