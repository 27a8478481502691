import { Tap } from './tap'

type TextButtonProps = { label: string; onTap: () => void; tone?: 'brand' | 'quiet' | 'danger' }

/** A second action: text alone, still 44 px to hit. */
export const TextButton = ({ label, onTap, tone = 'brand' }: TextButtonProps) => (
  <Tap className={`text-button text-button-${tone}`} downClass="text-button-down" onTap={onTap}>
    {label}
  </Tap>
)
