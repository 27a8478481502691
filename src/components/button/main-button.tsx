import { View } from '@tarojs/components'
import { Strip } from '../card/strip'
import { Tap } from './tap'

type MainButtonProps = { label: string; onTap: () => void; busy?: boolean; disabled?: boolean; note?: string }

/** The one main action of a screen: full width, 52 px high, at the bottom. `note` stands above it: why it did not work. */
export const MainButton = ({ label, onTap, busy = false, disabled = false, note }: MainButtonProps) => (
  <View>
    {note ? (
      <View className="main-button-note">
        <Strip tone="plain" icon="warning" role="alert">
          {note}
        </Strip>
      </View>
    ) : null}
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
