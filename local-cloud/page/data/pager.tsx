import { useText } from '../text/text-context'

type Props = { skip: number; shown: number; total: number; size: number; onSkip: (skip: number) => void }

/** Back and forth through pages of `size`; nothing when one page holds all. */
export const Pager = ({ skip, shown, total, size, onSkip }: Props) => {
  const text = useText()
  if (total <= size) return null
  return (
    <nav className="pager">
      <button
        type="button"
        className="button button-small"
        disabled={skip === 0}
        onClick={() => onSkip(skip - size)}
      >
        {text.data.previous}
      </button>
      <span>{text.data.range(skip + 1, skip + shown, total)}</span>
      <button
        type="button"
        className="button button-small"
        disabled={skip + size >= total}
        onClick={() => onSkip(skip + size)}
      >
        {text.data.next}
      </button>
    </nav>
  )
}
