import { View } from '@tarojs/components'
import type { ActivityDraft } from '../../../domain/activity/call-schema'
import type { Day } from '../../../domain/time'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { Choice } from '../../components/field/choice'
import { DateField } from '../../components/field/date-field'
import { PickField } from '../../components/field/pick-field'
import { Stepper } from '../../components/field/stepper'
import { TextField } from '../../components/field/text-field'
import { TimeField } from '../../components/field/time-field'
import { KIND_WORDS } from './activity-words'
import { withRepeat, wordsIn } from './new-draft'

type Options = { id: string; name: string }[]
export type FormProps = {
  draft: ActivityDraft
  set: (part: Partial<ActivityDraft>) => void
  stations: Options
  today: Day
  /** Announced: time, place and roles that exist stay. */
  announced: boolean
}

const MOST_ROLES = 6
const ROLE_KEYS = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6']
const WEEKDAYS = '一二三四五六日'
const KINDS = (['elders', 'civility', 'training', 'planning'] as const).map((value) => ({
  value,
  label: KIND_WORDS[value].name,
}))

const WhenPart = ({ draft, set, today }: FormProps) => {
  const { when } = draft
  return (
    <View className="stack">
      <Choice
        label="办几次"
        options={[
          { value: false, label: '一次' },
          { value: true, label: '每周' },
        ]}
        value={when.kind === 'weekly'}
        onPick={(weekly) => set(withRepeat(draft, weekly, today))}
      />
      {when.kind === 'once' ? (
        <DateField
          label="哪天"
          value={when.day}
          from={today}
          onPick={(day) => set({ when: { kind: 'once', day } })}
        />
      ) : (
        <Choice
          label="周几"
          options={[...WEEKDAYS].map((word, index) => ({ value: index + 1, label: word }))}
          value={when.weekday}
          onPick={(weekday) => set({ when: { ...when, weekday } })}
        />
      )}
      <TimeField label="几点开始" value={draft.from} onPick={(from) => set({ from })} />
      <TimeField label="几点结束" value={draft.to} onPick={(to) => set({ to })} />
    </View>
  )
}

const RolesPart = ({ draft: { roles }, set }: FormProps) => {
  const change = (index: number, part: Partial<ActivityDraft['roles'][number]>) =>
    set({ roles: roles.map((role, at) => (at === index ? { ...role, ...part } : role)) })
  return (
    <Card>
      <View className="stack">
        {roles.map((role, index) => (
          <View key={ROLE_KEYS[index]} className="stack">
            <TextField
              label={`角色 ${index + 1}`}
              value={role.name}
              max={8}
              placeholder="带队、搬东西"
              onInput={(name) => change(index, { name })}
            />
            <Stepper
              label="要几个人"
              value={role.places}
              min={1}
              max={50}
              onChange={(places) => change(index, { places })}
            />
            <TextField
              label="最好会什么"
              value={role.skills.join('、')}
              max={40}
              placeholder="不写就是谁都行"
              onInput={(text) => change(index, { skills: wordsIn(text, 4) })}
            />
          </View>
        ))}
        {roles.length < MOST_ROLES ? (
          <TextButton
            label="加一个角色"
            onTap={() => set({ roles: [...roles, { name: '', places: 2, skills: [] }] })}
          />
        ) : null}
      </View>
    </Card>
  )
}

/** An activity as an organiser writes it. */
export const ActivityForm = (props: FormProps) => {
  const { draft, set, stations, announced } = props
  return (
    <View className="stack">
      <TextField
        label="叫什么"
        value={draft.title}
        max={20}
        placeholder="给独居老人送菜"
        onInput={(title) => set({ title })}
      />
      <Choice label="做什么" options={KINDS} value={draft.kind} onPick={(kind) => set({ kind })} />
      {announced ? (
        <View className="text-note">时间和站点定了就不改了，要换就照着再办一个，把这个取消。</View>
      ) : (
        <View className="stack">
          <WhenPart {...props} />
          <PickField
            label="在哪个站点集合"
            options={stations.map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.stationId}
            onPick={(stationId) => set({ stationId })}
          />
        </View>
      )}
      <TextField
        label="具体在哪"
        value={draft.spot}
        max={30}
        placeholder="服务中心门口"
        onInput={(spot) => set({ spot })}
      />
      <RolesPart {...props} />
      <TextField
        label="带什么"
        value={draft.bring.join('、')}
        max={60}
        placeholder="头盔、手套"
        onInput={(text) => set({ bring: wordsIn(text, 6) })}
      />
      <TextField
        label="说几句"
        value={draft.about}
        max={200}
        placeholder="做什么、帮谁"
        onInput={(about) => set({ about })}
      />
    </View>
  )
}
