import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffAppealView } from '../../../domain/appeal/schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { Choice } from '../../components/field/choice'
import { Sheet } from '../../components/sheet/sheet'
import { QueryView } from '../../components/state/query-view'
import { stateWord } from './appeal-words'
import { categoryWord } from './category-words'
import { sayMoment } from './say-moment'
import { useCaseTools } from './use-case-tools'
import { useMove } from './use-move'

type MoveSheetProps = { appeal: StaffAppealView; onClose: () => void }

/** Two of one person become one; the older one goes on, and both are told. */
export const MergeSheet = ({ appeal, onClose }: MoveSheetProps) => {
  const [other, choose] = useState<string | null>(null)
  const tools = useCaseTools(appeal.id)
  const move = useMove(api.appeal.merge.mutate, { said: '并成一件了', onDone: onClose })
  return (
    <Sheet open onClose={onClose} title="并成一件">
      <View className="stack">
        <View className="text-soft">早的那件接着跟，后来说的都会到那里。本人和跟的同事都会知道。</View>
        <QueryView
          query={tools}
          small
          empty={{
            when: ({ others }) => !others.some(({ mergeable }) => mergeable),
            text: '没有别的没结的了',
          }}
        >
          {({ others }) => (
            <Choice
              options={others
                .filter(({ mergeable }) => mergeable)
                .map(({ id, category, state, submittedAt }) => ({
                  value: id,
                  label: `${categoryWord(category)}，${sayMoment(submittedAt, appeal.now)}`,
                  hint: stateWord(state).text,
                }))}
              value={other}
              onPick={choose}
            />
          )}
        </QueryView>
        <MainButton
          label="并成一件"
          disabled={other === null}
          busy={move.busy}
          note={move.error ? errorLine(move.error) : undefined}
          onTap={() => other !== null && move.send({ appealId: appeal.id, otherId: other })}
        />
      </View>
    </Sheet>
  )
}
