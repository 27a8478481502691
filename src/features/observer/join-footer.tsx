import { View } from '@tarojs/components'
import { useState } from 'react'
import type { GridView, Membership } from '../../../domain/observer/schema'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { ConfirmSheet } from '../../components/sheet/confirm-sheet'
import { useLeave } from './use-observer'

type JoinFooterProps = {
  grid: GridView
  mine: Membership | null
  busy: boolean
  note: string | undefined
  onJoin: () => void
}

const Leave = ({ name }: { name: string }) => {
  const [isAsking, ask] = useState(false)
  const leave = useLeave(() => ask(false))
  return (
    <View>
      <TextButton label={`不照看${name}了`} tone="quiet" onTap={() => ask(true)} />
      <ConfirmSheet
        open={isAsking}
        onClose={() => ask(false)}
        title={`不照看${name}了？`}
        text="以后想回来，要社工再同意一次。"
        confirm="不照看了"
        busy={leave.busy}
        note={leave.error ? errorLine(leave.error) : undefined}
        onConfirm={() => leave.send(null)}
      />
    </View>
  )
}

/** Asks to look after the grid on the screen, goes over to it, or leaves it. */
export const JoinFooter = ({ grid, mine, busy, note, onJoin }: JoinFooterProps) => {
  if (mine?.grid === grid.id) return <Leave name={grid.name} />
  const label = mine ? `换到${grid.name}` : `我来照看${grid.name}`
  return <MainButton label={label} busy={busy} note={note} onTap={onJoin} />
}
