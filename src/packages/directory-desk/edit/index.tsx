import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { PlaceForDesk } from '../../../../domain/directory/desk-schema'
import { dayOf } from '../../../../domain/time'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { Card } from '../../../components/card/card'
import { Choice } from '../../../components/field/choice'
import { SwitchRow } from '../../../components/field/switch-row'
import { Screen } from '../../../components/screen/screen'
import { ConfirmSheet } from '../../../components/sheet/confirm-sheet'
import { QueryView } from '../../../components/state/query-view'
import { ChangeList } from '../../../features/directory/desk/change-list'
import { CheckedCard } from '../../../features/directory/desk/checked-card'
import { type Draft, draftOf, NEW_PLACE, whatIsMissing } from '../../../features/directory/desk/draft'
import { OwnFields } from '../../../features/directory/desk/own-fields'
import { PlacePhotos } from '../../../features/directory/desk/place-photos'
import { ServiceRows } from '../../../features/directory/desk/service-rows'
import { useDeskPlace, useDeskScenes, useSavePlace } from '../../../features/directory/desk/use-desk'
import { toast } from '../../../platform/toast'

const KINDS = [
  { value: 'merchant' as const, label: '友好商家' },
  { value: 'community' as const, label: '友好小区' },
]

type FormProps = { start: Draft; loaded: PlaceForDesk | null; scenes: PlaceForDesk['scenes']; now: string }

const Facts = ({ draft, change, now }: { draft: Draft; change: (draft: Draft) => void; now: string }) =>
  draft.own && draft.placeKind !== 'station' ? (
    <Card>
      <View className="stack">
        <Choice
          label="是什么"
          options={KINDS}
          value={draft.placeKind}
          onPick={(placeKind) => change({ ...draft, placeKind })}
        />
        <OwnFields own={draft.own} today={dayOf(now)} onChange={(own) => change({ ...draft, own })} />
      </View>
    </Card>
  ) : (
    <View className="text-soft">站点的名字、地址和时间在“街上的事”里改；这里只改它提供什么。</View>
  )

/** The form keeps what is written until it is saved; the reason is asked for last. */
const Form = ({ start, loaded, scenes, now }: FormProps) => {
  const [draft, change] = useState(start)
  const [asking, ask] = useState(false)
  const [why, setWhy] = useState('')
  const save = useSavePlace(() => {
    toast('存好了')
    void Taro.navigateBack()
  })
  const missing = whatIsMissing(draft)
  return (
    <View className="stack">
      {loaded ? <CheckedCard place={loaded.place} today={dayOf(now)} /> : null}
      <Facts draft={draft} change={change} now={now} />
      <PlacePhotos
        fileIds={draft.photos}
        loaded={loaded}
        onChange={(photos) => change({ ...draft, photos })}
      />
      <ServiceRows
        services={draft.services}
        scenes={scenes}
        today={dayOf(now)}
        onChange={(services) => change({ ...draft, services })}
      />
      <Card>
        <SwitchRow
          label="放在清单上"
          text="关掉就撤下，记录还在"
          checked={draft.listed}
          onChange={(listed) => change({ ...draft, listed })}
        />
      </Card>
      <MainButton label={missing ?? '存起来'} disabled={missing !== null} onTap={() => ask(true)} />
      {loaded ? <ChangeList changes={loaded.changes} today={dayOf(now)} /> : null}
      <ConfirmSheet
        open={asking}
        onClose={() => ask(false)}
        title="为什么改"
        confirm="存起来"
        busy={save.busy}
        note={save.error ? errorLine(save.error) : undefined}
        reason={{ label: '比如：店里打电话说的', value: why, onInput: setWhy, required: true }}
        onConfirm={() => save.send({ ...draft, why })}
      />
    </View>
  )
}

/** One place on the desk: facts, services, reason, history. Without an id a new one. */
export default function EditPlace() {
  const { id = '' } = useRouter().params
  const known = useDeskPlace(id)
  const fresh = useDeskScenes(id === '')
  return (
    <Screen title={id ? (known.data?.place.name ?? '改一个地方') : '加一个地方'}>
      {id ? (
        <QueryView query={known}>
          {(loaded) => (
            <Form
              key={loaded.place.v}
              start={draftOf(loaded.place)}
              loaded={loaded}
              scenes={loaded.scenes}
              now={loaded.now}
            />
          )}
        </QueryView>
      ) : (
        <QueryView query={fresh}>
          {({ scenes, now }) => <Form start={NEW_PLACE} loaded={null} scenes={scenes} now={now} />}
        </QueryView>
      )}
    </Screen>
  )
}
