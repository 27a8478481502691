import { useState } from 'react'
import type { Uploaded } from '../../../domain/appeal/schema'
import { Tap } from '../../components/button/tap'
import { Icon } from '../../components/icon/icon'
import { choosePhotos, uploadPhoto } from '../../platform/photo'
import { toast } from '../../platform/toast'
import { canRecord, type Recording, startRecording, stopRecording, uploadVoice } from '../../platform/voice'
import './file-tools.scss'

type FileToolsProps = { busy: boolean; onFile: (file: Uploaded) => void }

/** A picture or, where WeChat has a microphone, a voice: each goes as soon as it is there. */
export const FileTools = ({ busy, onFile }: FileToolsProps) => {
  const [isSending, setSending] = useState(false)
  const [isListening, setListening] = useState(false)
  const off = busy || isSending
  const carry = async (work: () => Promise<Uploaded | null>) => {
    setSending(true)
    try {
      const file = await work()
      if (file) onFile(file)
    } catch (error) {
      console.warn('file not sent', error)
      toast('没传上去，再试一次')
    } finally {
      setSending(false)
    }
  }
  const sendPhoto = () =>
    carry(async () => {
      const [path] = await choosePhotos(1)
      return path === undefined ? null : { kind: 'picture', fileId: await uploadPhoto(path) }
    })
  const sendVoice = (recording: Recording | null) => {
    setListening(false)
    if (!recording) return
    const { path, seconds } = recording
    void carry(async () => ({ kind: 'voice', fileId: await uploadVoice(path), seconds }))
  }
  const listen = () => {
    if (isListening) return stopRecording()
    setListening(true)
    startRecording(sendVoice)
  }
  return (
    <>
      <Tap className="file-tool" disabled={off} label="发照片" onTap={() => void sendPhoto()}>
        <Icon name={isSending ? 'clock' : 'camera'} />
      </Tap>
      {canRecord ? (
        <Tap
          className={`file-tool ${isListening ? 'file-tool-on' : ''}`}
          disabled={off}
          label={isListening ? '说完了，发出去' : '说一段话'}
          onTap={listen}
        >
          <Icon name={isListening ? 'check' : 'microphone'} />
        </Tap>
      ) : null}
    </>
  )
}
