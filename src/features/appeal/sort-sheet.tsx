import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffAppealView } from '../../../domain/appeal/schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { Choice } from '../../components/field/choice'
import { SwitchRow } from '../../components/field/switch-row'
import { Sheet } from '../../components/sheet/sheet'
import { CATEGORY_CHOICES } from './category-words'
import { useMove } from './use-move'

type MoveSheetProps = { appeal: StaffAppealView; onClose: () => void }

/** The kind was guessed from the words; who has read them knows better. */
export const SortSheet = ({ appeal, onClose }: MoveSheetProps) => {
  const [category, choose] = useState(appeal.category)
  const [urgent, setUrgent] = useState(appeal.urgent)
  const move = useMove(api.appeal.sort.mutate, { said: '改好了', onDone: onClose })
  return (
    <Sheet open onClose={onClose} title="改类别、急不急">
      <View className="stack">
        <Choice options={CATEGORY_CHOICES} value={category} onPick={choose} />
        <SwitchRow
          label="等不得"
          text="有危险、受伤、孩子的事，排到最前面"
          checked={urgent}
          onChange={setUrgent}
        />
        <MainButton
          label="改好了"
          busy={move.busy}
          note={move.error ? errorLine(move.error) : undefined}
          onTap={() => move.send({ appealId: appeal.id, category, urgent })}
        />
      </View>
    </Sheet>
  )
}
