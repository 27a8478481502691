import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SessionView } from '../../../domain/booking/door-schema'
import { MainButton } from '../../components/button/main-button'
import { Choice } from '../../components/field/choice'
import { Sheet } from '../../components/sheet/sheet'
import { useRunLate } from './use-door'

const MINUTES = [0, 10, 20, 30, 45, 60].map((value) => ({
  value,
  label: value === 0 ? '准点' : `晚 ${value} 分钟`,
}))

type LateSheetProps = { session: SessionView; onClose: () => void }

/** How far the session runs behind: one tap, and those who wait are told. */
export const LateSheet = ({ session, onClose }: LateSheetProps) => {
  const [minutes, setMinutes] = useState(session.delayMinutes || 20)
  const late = useRunLate(onClose)
  const { programmeId, day } = session
  return (
    <Sheet open onClose={onClose} title="晚了多久">
      <View className="stack">
        <Choice options={MINUTES} value={minutes} onPick={setMinutes} />
        <MainButton
          label={minutes === 0 ? '赶上了，恢复准点' : `告诉大家晚 ${minutes} 分钟`}
          busy={late.busy}
          onTap={() => late.send({ programmeId, day, minutes })}
        />
      </View>
    </Sheet>
  )
}
