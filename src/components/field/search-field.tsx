import { Input, View } from '@tarojs/components'
import { aria } from '../../platform/aria'
import { Tap } from '../button/tap'
import { Icon } from '../icon/icon'
import './field.scss'

type SearchFieldProps = { value: string; onInput: (value: string) => void; placeholder: string }

/** Finds while one types; the cross empties it. */
export const SearchField = ({ value, onInput, placeholder }: SearchFieldProps) => (
  <View className="field-box">
    <Icon name="search" size="small" />
    <Input
      className="field-input search-input"
      placeholderClass="field-hint"
      type="text"
      value={value}
      placeholder={placeholder}
      maxlength={40}
      confirmType="search"
      onInput={({ detail }) => onInput(detail.value)}
      {...aria({ label: placeholder })}
    />
    {value ? (
      <Tap className="search-clear" label="清空" onTap={() => onInput('')}>
        <Icon name="close" size="small" />
      </Tap>
    ) : null}
  </View>
)
