import { Text, View } from '@tarojs/components'
import { Tap } from './tap'

type MainButtonProps = { label: string; onTap: () => void; busy?: boolean; disabled?: boolean; note?: string }

/** The one main action of a screen: full width, 52 px high, at the bottom. `note` is a small line above it. */
export const MainButton = ({ label, onTap, busy = false, disabled = false, note }: MainButtonProps) => (
  <View>
    {note ? <Text className="main-button-note">{note}</Text> : null}
    <Tap
      className={`main-button ${disabled ? 'main-button-off' : ''}`}
      downClass="main-button-down"
      onTap={onTap}
      disabled={disabled || busy}
      label={busy ? `${label}，请稍等` : label}
    >
      {busy ? '请稍等…' : label}
    </Tap>
  </View>
)
