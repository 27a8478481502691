import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ContactTry } from '../../../domain/appeal/parts-schema'
import type { StaffAppealView } from '../../../domain/appeal/schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { Choice } from '../../components/field/choice'
import { Sheet } from '../../components/sheet/sheet'
import { sayMoment } from './say-moment'
import { useMove } from './use-move'

type Way = ContactTry['way']
const WAYS: { value: Way; label: string }[] = [
  { value: 'phone', label: '打电话没人接' },
  { value: 'message', label: '发消息没回' },
  { value: 'visit', label: '去找没找到' },
]
const wayWord = (way: Way): string => WAYS.find(({ value }) => value === way)?.label ?? ''

type MoveSheetProps = { appeal: StaffAppealView; onClose: () => void }

/** Tries that found nobody, written down one by one; on the third day the case may end without a word. */
export const ContactSheet = ({ appeal, onClose }: MoveSheetProps) => {
  const [way, choose] = useState<Way>('phone')
  const attempt = useMove(api.appeal.addTry.mutate, { said: '记下了' })
  const end = useMove(api.appeal.closeByTries.mutate, { said: '先结束了', onDone: onClose })
  const error = attempt.error ?? end.error
  return (
    <Sheet open onClose={onClose} title="联系不上本人">
      <View className="stack">
        <View className="text-soft">不同的三天都没联系上，才能先结束；单独统计，不算解决。</View>
        {appeal.tries.slice(-5).map((one) => (
          <View key={one.at} className="row-apart">
            <Text className="grow">{wayWord(one.way)}</Text>
            <Text className="text-note">
              {one.byName} · {sayMoment(one.at, appeal.now)}
            </Text>
          </View>
        ))}
        <Choice options={WAYS} value={way} onPick={choose} />
        <MainButton
          label="记下这一次"
          busy={attempt.busy}
          note={error ? errorLine(error) : undefined}
          onTap={() => attempt.send({ appealId: appeal.id, way })}
        />
        {appeal.canCloseByTries ? (
          <TextButton
            label="三天都没联系上，先结束"
            tone="danger"
            onTap={() => !end.busy && end.send({ appealId: appeal.id })}
          />
        ) : null}
      </View>
    </Sheet>
  )
}
