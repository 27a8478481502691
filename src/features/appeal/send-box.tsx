import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { errorLine } from '../../api/error-texts'
import { Tap } from '../../components/button/tap'
import { Strip } from '../../components/card/strip'
import { GrowingText } from '../../components/field/growing-text'
import { Icon } from '../../components/icon/icon'
import './send-box.scss'

/** As many letters as one message may have (`domain/appeal/schema.ts`). */
const MOST_LETTERS = 1000

type SendBoxProps = {
  value: string
  onInput: (value: string) => void
  placeholder: string
  /** False while there is nothing to send. */
  ready: boolean
  busy: boolean
  error: unknown
  onSend: () => void
  /** Buttons in front of the field: a picture, a voice. */
  tools?: ReactNode
}

/** A line to write and one round button, at the bottom of a talk. */
export const SendBox = ({ value, onInput, placeholder, ready, busy, error, onSend, tools }: SendBoxProps) => {
  const off = busy || !ready
  return (
    <View>
      {error ? (
        <View className="send-error">
          <Strip tone="danger" icon="warning" role="alert">
            {errorLine(error)}
          </Strip>
        </View>
      ) : null}
      <View className="send-box">
        {tools}
        <GrowingText
          className="send-input"
          value={value}
          onInput={onInput}
          placeholder={placeholder}
          max={MOST_LETTERS}
          spacing={24}
          fixed
        />
        <Tap
          className={`send-button ${off ? 'send-button-off' : ''}`}
          downClass="send-button-down"
          disabled={off}
          label={busy ? '正在发送' : '发送'}
          onTap={onSend}
        >
          <Icon name={busy ? 'clock' : 'send'} />
        </Tap>
      </View>
    </View>
  )
}
