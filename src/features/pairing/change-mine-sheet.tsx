import { useState } from 'react'
import { errorLine } from '../../api/error-texts'
import { ConfirmSheet } from '../../components/sheet/confirm-sheet'
import { useChangeMine } from './use-my-pairings'

type Act = 'paused' | 'resumed' | 'ended'
type Props = { pairingId: string; act: Act; onClose: () => void }

const WORDS: Record<Act, { title: string; text: string; confirm: string }> = {
  paused: { title: '先停一停？', text: '社工会告诉老人，想接着来的时候再点。', confirm: '停一停' },
  resumed: { title: '接着来？', text: '从下一个日子起照常看望。', confirm: '接着来' },
  ended: {
    title: '不再结对？',
    text: '社工会再找一位骑手。老人的地址和电话你就看不到了。',
    confirm: '结束结对',
  },
}

/** Pauses, goes on with or ends one's own pairing, with a word of why. */
export const ChangeMineSheet = ({ pairingId, act, onClose }: Props) => {
  const [why, setWhy] = useState('')
  const change = useChangeMine(onClose)
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      {...WORDS[act]}
      reason={act === 'resumed' ? undefined : { label: '为什么？说一句就好', value: why, onInput: setWhy }}
      busy={change.busy}
      note={change.error ? errorLine(change.error) : undefined}
      onConfirm={() => change.send({ pairingId, act, why: why.trim() })}
    />
  )
}
