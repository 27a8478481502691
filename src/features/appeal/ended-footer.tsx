import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AppealView } from '../../../domain/appeal/schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useIntent } from '../../api/use-intent'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { ConfirmSheet } from '../../components/sheet/confirm-sheet'
import { useShowAppeal } from './use-appeal'

type EndedFooterProps = { appeal: AppealView; onAskAgain: () => void }

/** After the end: the same thing again within thirty days, or something new. */
export const EndedFooter = ({ appeal, onAskAgain }: EndedFooterProps) => {
  const [isOpen, open] = useState(false)
  const [why, write] = useState('')
  const show = useShowAppeal()
  const reopen = useIntent(api.appeal.reopen.mutate, {
    onSuccess: (answer) => {
      open(false)
      show(answer)
    },
  })
  if (!appeal.canReopen) return <MainButton label="又有事？再说一件" onTap={onAskAgain} />
  return (
    <View>
      <MainButton label="还没完，重新打开" onTap={() => open(true)} />
      <TextButton label="说一件别的事" tone="quiet" onTap={onAskAgain} />
      <ConfirmSheet
        open={isOpen}
        onClose={() => open(false)}
        title="重新打开这件事"
        text="前面说过的都还在，社工接着跟。"
        confirm="重新打开"
        busy={reopen.busy}
        note={reopen.error ? errorLine(reopen.error) : undefined}
        reason={{ label: '怎么了，说一句', value: why, onInput: write, required: true }}
        onConfirm={() => reopen.send({ appealId: appeal.id, text: why })}
      />
    </View>
  )
}
