import { View } from '@tarojs/components'
import { useState } from 'react'
import { Tap } from '../../components/button/tap'
import { TextButton } from '../../components/button/text-button'
import { Icon } from '../../components/icon/icon'
import { toast } from '../../platform/toast'
import { canRecord, type Recording, startRecording, stopRecording, uploadVoice } from '../../platform/voice'
import './voice-picker.scss'

export type Voice = { fileId: string; seconds: number }

type VoicePickerProps = { voice: Voice | null; onChange: (voice: Voice | null) => void }

/** For whom writing is too much: one tap to speak, one to stop; up to a minute. Only where there is a microphone. */
export const VoicePicker = ({ voice, onChange }: VoicePickerProps) => {
  const [step, setStep] = useState<'quiet' | 'listening' | 'sending'>('quiet')
  const keep = async (recording: Recording | null) => {
    if (!recording) return setStep('quiet')
    setStep('sending')
    try {
      onChange({ fileId: await uploadVoice(recording.path), seconds: recording.seconds })
    } catch (error) {
      console.warn('voice not added', error)
      toast('没录上，再说一遍')
    } finally {
      setStep('quiet')
    }
  }
  const tap = () => {
    if (step === 'listening') return stopRecording()
    setStep('listening')
    startRecording((recording) => void keep(recording))
  }
  if (!canRecord) return null
  if (voice) {
    return (
      <View className="row-apart voice-kept">
        <Icon name="microphone" size="small" />
        <View className="grow voice-words">说了 {voice.seconds} 秒，一起发</View>
        <TextButton label="不要了" tone="quiet" onTap={() => onChange(null)} />
      </View>
    )
  }
  const isOn = step === 'listening'
  const label = isOn ? '说完了，点一下' : step === 'sending' ? '收着呢…' : '不想打字，说给社工听'
  return (
    <Tap
      className={`voice-start ${isOn ? 'voice-on' : ''}`}
      downClass="text-button-down"
      disabled={step === 'sending'}
      label={label}
      onTap={tap}
    >
      <Icon name={isOn ? 'check' : 'microphone'} />
      <View className="voice-words">{label}</View>
    </Tap>
  )
}
