import { View } from '@tarojs/components'
import type { DeskPerson, ShiftView } from '../../../domain/duty/schema'
import { api } from '../../api/client'
import { TextButton } from '../../components/button/text-button'
import { Sheet } from '../../components/sheet/sheet'
import { useDutyStep } from './use-duty'

type Props = { shift: ShiftView; people: readonly DeskPerson[]; onClose: () => void }

/** Puts somebody on a shift or takes them off; they are told. */
export const AssignSheet = ({ shift, people, onClose }: Props) => {
  const assign = useDutyStep(api.duty.assign.mutate, '排上了，会告诉本人', onClose)
  const remove = useDutyStep(api.duty.remove.mutate, '拿掉了，会告诉本人', onClose)
  const on = new Set(shift.people.map(({ id }) => id))
  const free = people.filter(({ id, state }) => state === 'active' && !on.has(id))
  return (
    <Sheet open onClose={onClose} title={`${shift.name} ${shift.from}`}>
      <View className="stack">
        {shift.people.map(({ id, name }) => (
          <TextButton
            key={id}
            tone="danger"
            label={`拿掉 ${name}`}
            onTap={() => remove.send({ shiftId: shift.id, personId: id })}
          />
        ))}
        {shift.left > 0
          ? free.map(({ id, name }) => (
              <TextButton
                key={id}
                label={`排上 ${name}`}
                onTap={() => assign.send({ shiftId: shift.id, personId: id })}
              />
            ))
          : null}
        {shift.left > 0 && free.length === 0 ? (
          <View className="text-soft">名册上没有别人了，先加人。</View>
        ) : null}
      </View>
    </Sheet>
  )
}
