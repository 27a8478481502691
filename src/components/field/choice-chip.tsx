import { View } from '@tarojs/components'
import { Tap } from '../button/tap'
import { Icon } from '../icon/icon'
import './choice.scss'

/** What one may choose: a word, and a line below it where the word is not enough. */
export type Option<V> = { value: V; label: string; hint?: string }

type ChoiceChipProps = { option: Option<unknown>; on: boolean; many?: boolean; onTap: () => void }

/** One choice; a tick says what the colour says. */
export const ChoiceChip = ({ option: { label, hint }, on, many = false, onTap }: ChoiceChipProps) => (
  <Tap
    className={`choice-chip ${on ? 'choice-chip-on' : ''}`}
    downClass="choice-chip-down"
    role={many ? 'switch' : 'radio'}
    checked={on}
    label={hint ? `${label}，${hint}` : label}
    onTap={onTap}
  >
    {on ? <Icon name="check" size="small" /> : null}
    <View>
      <View>{label}</View>
      {hint ? <View className="text-note">{hint}</View> : null}
    </View>
  </Tap>
)
