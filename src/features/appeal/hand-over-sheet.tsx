import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffAppealView } from '../../../domain/appeal/schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { Choice } from '../../components/field/choice'
import { TextArea } from '../../components/field/text-area'
import { Sheet } from '../../components/sheet/sheet'
import { QueryView } from '../../components/state/query-view'
import { useCaseTools } from './use-case-tools'
import { useMove } from './use-move'

type MoveSheetProps = { appeal: StaffAppealView; onClose: () => void }

/** To whom, and what they should know first. */
export const HandOverSheet = ({ appeal, onClose }: MoveSheetProps) => {
  const [to, choose] = useState<string | null>(null)
  const [note, write] = useState('')
  const tools = useCaseTools(appeal.id)
  const move = useMove(api.appeal.handOver.mutate, { said: '转过去了', onDone: onClose })
  return (
    <Sheet open onClose={onClose} title="转给同事">
      <View className="stack">
        <QueryView query={tools} small>
          {({ colleagues }) => (
            <Choice
              options={colleagues
                .filter(({ mine }) => !mine || !appeal.mine)
                .map(({ id, name, absentUntil }) => ({
                  value: id,
                  label: name,
                  ...(absentUntil && { hint: `不在，到 ${absentUntil.slice(5)}` }),
                }))}
              value={to}
              onPick={choose}
            />
          )}
        </QueryView>
        <TextArea value={note} onInput={write} max={500} placeholder="交代一句（本人看不到），可以不写" />
        <MainButton
          label="转过去"
          disabled={to === null}
          busy={move.busy}
          note={move.error ? errorLine(move.error) : undefined}
          onTap={() =>
            to !== null && move.send({ appealId: appeal.id, colleagueId: to, note: note.trim() || undefined })
          }
        />
      </View>
    </Sheet>
  )
}
