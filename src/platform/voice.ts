import Taro from '@tarojs/taro'

/** A phone has a microphone for the mini-program; a browser here has not (`voice.h5.ts`). */
export const canRecord = true

export type Recording = { path: string; seconds: number }

const LONGEST_MS = 60_000

let started = 0

/** Starts listening; WeChat asks for the microphone the first time. `onEnd`: null when nothing was recorded. */
export const startRecording = (onEnd: (recording: Recording | null) => void): void => {
  const recorder = Taro.getRecorderManager()
  recorder.onStop(({ tempFilePath }) => {
    const seconds = Math.min(60, Math.max(1, Math.round((Date.now() - started) / 1000)))
    onEnd(tempFilePath ? { path: tempFilePath, seconds } : null)
  })
  recorder.onError(() => onEnd(null))
  started = Date.now()
  recorder.start({ duration: LONGEST_MS, format: 'mp3', sampleRate: 16000, numberOfChannels: 1 })
}

export const stopRecording = (): void => Taro.getRecorderManager().stop()

const uniqueName = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`

/** Puts a recording into the inbox of the cloud's storage and answers its id. */
export const uploadVoice = async (filePath: string): Promise<string> => {
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath: `inbox/${uniqueName()}.mp3`, filePath })
  return fileID
}

/** Plays a recording once. */
export const playVoice = (url: string): void => {
  const player = Taro.createInnerAudioContext()
  player.src = url
  player.onEnded(() => player.destroy())
  player.play()
}
