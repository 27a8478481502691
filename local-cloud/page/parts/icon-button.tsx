import { Icon, type IconName } from './icon'

type Props = { icon: IconName; label: string; onTap: () => void; disabled?: boolean; size?: number }

/** A round button with a picture only; its label is its name and its tooltip. */
export const IconButton = ({ icon, label, onTap, disabled = false, size = 18 }: Props) => (
  <button
    type="button"
    className="icon-button"
    aria-label={label}
    title={label}
    disabled={disabled}
    onClick={onTap}
  >
    <Icon name={icon} size={size} />
  </button>
)
