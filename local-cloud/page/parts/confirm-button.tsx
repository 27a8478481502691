import { useEffect, useState } from 'react'

type Props = { label: string; sure: string; disabled?: boolean; onConfirm: () => void }

/** How long (ms) the question stands. */
const PATIENCE = 4000

/** A button that asks once more before it does what cannot be taken back. */
export const ConfirmButton = ({ label, sure, disabled = false, onConfirm }: Props) => {
  const [asking, setAsking] = useState(false)
  useEffect(() => {
    if (!asking) return
    const timer = window.setTimeout(() => setAsking(false), PATIENCE)
    return () => window.clearTimeout(timer)
  }, [asking])
  const tap = (): void => {
    setAsking(!asking)
    if (asking) onConfirm()
  }
  return (
    <button
      type="button"
      className="button button-small"
      data-asking={asking}
      disabled={disabled}
      onClick={tap}
    >
      {asking ? sure : label}
    </button>
  )
}
